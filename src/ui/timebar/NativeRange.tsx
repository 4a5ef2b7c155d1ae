import {
  type KeyboardEventHandler,
  type PointerEvent,
  type Ref,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useRef,
} from "react";

export interface NativeRangeProps {
  readonly label: string;
  readonly min: number;
  readonly max: number;
  readonly value: number;
  readonly valueText: string;
  readonly isDisabled?: boolean;
  readonly onSeek: (value: number) => void;
  readonly onKeyDown?: KeyboardEventHandler<HTMLInputElement>;
  /** Maps a place on it (0–1) to a value, where the scale isn't even; else the browser's own mapping holds. */
  readonly valueAt?: (share: number) => number;
  readonly className?: string | undefined;
  readonly ref?: Ref<HTMLInputElement>;
}

/**
 * A native range input over a drawing. Its own events are listened to on the element itself, so that a value set
 * from outside, by assistive technology or a script, seeks too.
 */
export function NativeRange(props: NativeRangeProps) {
  const { label, min, max, value, valueText, isDisabled, onKeyDown, valueAt, className } = props;
  const input = useRef<HTMLInputElement>(null);
  const onSeek = useRef(props.onSeek);
  const place = useRef(valueAt);
  useLayoutEffect(() => {
    onSeek.current = props.onSeek;
    place.current = valueAt;
    if (input.current) input.current.value = String(value);
  });
  useEffect(() => {
    const element = input.current;
    if (!element) return;
    const listen = () => onSeek.current(element.valueAsNumber);
    // The scale is ours, so the browser's own dragging is stopped where a mouse or a finger starts it.
    const stop = (event: Event) => {
      if (place.current) event.preventDefault();
    };
    element.addEventListener("input", listen);
    element.addEventListener("mousedown", stop);
    element.addEventListener("touchstart", stop, { passive: false });
    return () => {
      element.removeEventListener("input", listen);
      element.removeEventListener("mousedown", stop);
      element.removeEventListener("touchstart", stop);
    };
  }, []);

  const frame = useFrameBox(input);
  const point = (event: PointerEvent<HTMLInputElement>) => {
    if (!valueAt || isDisabled) return;
    const { left, width } = frame();
    if (width > 0) props.onSeek(valueAt((event.clientX - left) / width));
  };
  return (
    <input
      ref={(element) => {
        input.current = element;
        if (typeof props.ref === "function") props.ref(element);
        else if (props.ref) props.ref.current = element;
      }}
      type="range"
      className={className}
      aria-label={label}
      aria-valuetext={valueText}
      min={min}
      max={max}
      step={1}
      defaultValue={value}
      disabled={isDisabled ?? false}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        if (!valueAt || event.button !== 0) return;
        event.currentTarget.focus({ preventScroll: true });
        event.currentTarget.setPointerCapture?.(event.pointerId);
        point(event);
      }}
      onPointerMove={(event) => {
        if (event.buttons === 1 && event.currentTarget.hasPointerCapture?.(event.pointerId)) point(event);
      }}
    />
  );
}

/**
 * The box of the drawing under the input, measured again only when it changes: measuring at each move of the
 * pointer would lay the whole screen out once more.
 */
function useFrameBox(input: RefObject<HTMLInputElement | null>): () => DOMRect {
  const measured = useRef<DOMRect | null>(null);
  useEffect(() => {
    const element = input.current?.parentElement;
    if (!element || typeof ResizeObserver === "undefined") return;
    const forget = () => {
      measured.current = null;
    };
    const observer = new ResizeObserver(forget);
    observer.observe(element);
    window.addEventListener("resize", forget);
    return () => {
      observer.disconnect();
      window.removeEventListener("resize", forget);
      forget();
    };
  }, [input]);
  return () => {
    const box = measured.current ?? input.current?.parentElement?.getBoundingClientRect() ?? new DOMRect();
    if (typeof ResizeObserver !== "undefined") measured.current = box;
    return box;
  };
}
