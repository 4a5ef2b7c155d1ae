/* Names for the sample shop, none of them anybody's: people and firms out of a picture book. */

export const FIRST_NAMES = [
  ...["Nora", "Otto", "Pim", "Ida", "Bruno", "Wilma", "Tilda", "Hugo", "Mabel", "Anselm", "Fern", "Gus"],
  ...["Petra", "Linus", "Opal", "Rufus", "Selma", "Toby", "Ursa", "Viggo", "Hazel", "Jasper", "Clem", "Edda"],
] as const;

export const LAST_NAMES = [
  ...["Quillfeather", "Pebblebrook", "Marmalade", "Thimblewick", "Dandelion", "Snowberry", "Inkwell"],
  ...["Lanternby", "Mosscup", "Featherwhistle", "Buttonworth", "Applecart", "Kettlewell", "Raincloud"],
  ...["Honeydew", "Cobblestone", "Wobbleton", "Tumbleweed", "Saltmarsh", "Gooseberry"],
] as const;

export const FIRM_STARTS = [
  ...["Wren & Thistle", "The Paper Moon", "Little Lighthouse", "Fox & Fiddle", "Copper Kettle", "Moonrake"],
  ...["The Blue Teapot", "Acorn & Oak", "Puddle Lane", "Seven Buttons", "Otter's", "The Idle Heron"],
] as const;

export const FIRM_ENDS = ["Gifts", "Emporium", "Homeware", "Trading", "Curiosities", "Corner Shop"] as const;

export const STREETS = [
  ...["Inkwell Lane", "Marigold Row", "Teacup Street", "Old Lantern Road", "Thimble Close", "Bramble Walk"],
  ...["Weathervane Hill", "Button Yard", "Snowdrop Terrace", "Compass Quay"],
] as const;

export const TOWNS = [
  ...["Littlebrook", "Nether Wobble", "Port Marmalade", "Upper Thimble", "Foxhollow", "Saltlantern"],
  ...["Great Pebbling", "Mosswick", "Candleford Cross", "Windlebury"],
] as const;

export const CARRIERS = ["Swift Pigeon", "Harbour Parcel", "Owl Express"] as const;
