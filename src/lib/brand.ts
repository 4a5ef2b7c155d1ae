declare const brand: unique symbol;

/** A primitive that carries its meaning in the type, so that a version can't be passed as a position. */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name };
