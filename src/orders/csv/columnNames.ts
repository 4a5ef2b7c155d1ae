import { CSV_FIELDS, type CsvColumns, type CsvField } from "./fields.ts";

/**
 * What shops call their columns, in letters and digits alone: English, German, French, Spanish, Italian, Dutch,
 * Portuguese, Polish and the Nordic languages. The likelier name stands first.
 */
const NAMES: Readonly<Record<CsvField, string>> = {
  orderNumber: `
    invoiceno invoicenumber invoice invoiceid orderno ordernumber ordernr orderid orderref
    orderreference order salesorder receiptno bestellnummer bestellnr bestellung auftragsnummer
    auftragsnr auftrag rechnungsnummer rechnungsnr belegnummer belegnr vorgangsnummer numerodecommande
    nodecommande numcommande commande reference numerodefacture facture numerodepedido numeropedido
    pedido nopedido numerofactura factura numeroordine nordine idordine ordine numerofattura fattura
    bestelnummer bestelling factuurnummer numerodopedido numerozamowienia nrzamowienia zamowienie
    ordrenummer ordrenr fakturanummer tilausnumero`,
  date: `
    invoicedate orderdate orderedat createdat placedat orderplaced datecreated created purchasedate
    purchasedat saledate datetime timestamp date bestelldatum auftragsdatum rechnungsdatum belegdatum
    datum datedecommande datecommande datedefacture fechadepedido fechapedido fechadelpedido fecha
    dataordine datadellordine data besteldatum orderdatum factuurdatum datadopedido datazamowienia
    ordredato orderdato dato paivamaara`,
  customerNumber: `
    customerid customerno customernumber customercode clientid accountno accountnumber buyerid userid
    kundennummer kundennr kundenid kdnr numeroclient codeclient idclient noclient
    numerodecliente codigocliente idcliente codicecliente numerocliente klantnummer klantid
    numerodocliente nrklienta idklienta kundenummer kundnummer asiakasnumero`,
  customerName: `
    customername customer clientname buyername billingname fullname buyer client name kunde kundenname kaufer
    nomduclient nomclient nomdelcliente nombrecliente cliente nombre nomecliente nominativo klant
    klantnaam naam nomedocliente nome klient nazwaklienta kundenavn kundnamn navn namn nimi`,
  customerEmail: `
    email emailaddress customeremail billingemail mail emailadresse adresseemail courriel correo
    correoelectronico indirizzoemail emailadres epost sahkoposti`,
  sku: `
    sku stockcode itemno itemnumber itemcode itemid itemsku lineitemsku productsku productcode productid
    productno articleno articlenumber artikelnummer artikelnr artnr artikelcode codearticle refarticle
    referencearticle referenceproduit codigoarticulo codigoproducto referencia codicearticolo
    codiceprodotto codigodoproduto kodproduktu symbol varenummer tuotenumero ean gtin`,
  itemName: `
    description itemname item itemdescription lineitemname product productname producttitle producttitel
    title article artikel artikelbezeichnung artikelname bezeichnung beschreibung produktname produkt
    designation libelle produit nomduproduit descripcion articulo producto descrizione articolo prodotto
    omschrijving artikelomschrijving productnaam descricao produto nazwa nazwaproduktu varenavn vare
    benamning tuote`,
  quantity: `
    quantity qty quantityordered lineitemquantity units count pieces pcs menge anzahl stuckzahl stuck
    quantite qte nombre cantidad cant quantita qta aantal hoeveelheid quantidade qtd ilosc antal antall
    maara`,
  unitPrice: `
    unitprice priceeach pricepc itemprice lineitemprice priceperunit unitcost itemcost price einzelpreis
    stuckpreis preis vkpreis prixunitaire prixunit pu prix preciounitario precio prezzounitario prezzo
    stukprijs eenheidsprijs prijs precounitario preco cenajednostkowa cena enhedspris stykpris apris
    pris yksikkohinta hinta`,
  lineTotal: `
    linetotal orderlinetotal lineamount rowtotal totalprice itemtotal extendedprice amount total gesamtpreis
    positionswert zeilensumme positionssumme betrag gesamt summe totalligne montant prixtotal importe
    totallinea totale importo totaleriga regeltotaal bedrag totaalprijs totaal totalitem valortotal
    wartosc suma belob belopp linjetotal summa`,
  postage: `
    postage shipping shippingcost shippingcosts shippingprice freight delivery carriage versandkosten
    versand porto fracht fraisdeport fraisdelivraison livraison gastosdeenvio envio spesedispedizione
    spedizione verzendkosten frete kosztwysylki fragt frakt toimituskulut`,
  currency: `
    currency currencycode orderedcurrency wahrung waehrung devise monnaie moneda divisa valuta moeda
    waluta valutta`,
  street: `
    street address addressline1 address1 shippingaddress shippingaddress1 shippingstreet deliveryaddress
    strasse lieferadresse adresse rue direccion calle indirizzo via adres straat morada endereco ulica
    gade osoite`,
  postalCode: `
    postcode postalcode zip zipcode shippingzip shippingpostcode plz postleitzahl codepostal
    codigopostal cp cap codicepostale postnummer kodpocztowy postinumero`,
  city: `
    city town shippingcity stadt ort wohnort ville ciudad poblacion citta plaats woonplaats cidade
    miasto stad poststed kaupunki`,
  country: `
    country countryname shippingcountry shiptocountry deliverycountry land lieferland pays paese nazione
    pais kraj maa`,
  status: `
    status orderstatus state cancelled canceled iscancelled bestellstatus auftragsstatus storniert etat
    statut statutdelacommande estado stato annullato stan tila`,
  paidAt: `
    paidat paiddate datepaid paymentdate bezahltam zahlungsdatum datedepaiement fechadepago
    datapagamento betaaldatum`,
  shippedAt: `
    shippedat shippeddate dateshipped shipdate dispatchedat fulfilledat versendetam versanddatum
    datedexpedition fechadeenvio dataspedizione verzenddatum`,
  deliveredAt: `
    deliveredat delivereddate datedelivered deliverydate zugestelltam lieferdatum datedelivraison
    fechadeentrega dataconsegna leverdatum`,
  cancelledAt: `
    cancelledat canceledat cancelleddate canceldate storniertam stornodatum datedannulation
    fechadecancelacion dataannullamento`,
};

/** Exports that call a column by a name that elsewhere means something else, known by other columns. */
const KNOWN_EXPORTS: readonly {
  readonly has: readonly string[];
  readonly columns: Readonly<Partial<Record<CsvField, string>>>;
}[] = [
  {
    // Shopify
    has: ["lineitemname", "lineitemquantity", "financialstatus"],
    columns: {
      orderNumber: "name",
      customerName: "billingname",
      lineTotal: "",
      status: "",
      shippedAt: "fulfilledat",
      postage: "shipping",
    },
  },
];

/** A shorter name is found in the middle of too many others. */
const MIN_INNER_NAME = 8;

const LETTERS: Readonly<Record<string, string>> = { ß: "ss", ø: "o", ł: "l", æ: "ae", œ: "oe" };

/** A name's letters and digits alone, without case or accents: `Bestell-Nr.` is `bestellnr`. */
export const plainName = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[ßøłæœ]/g, (letter) => LETTERS[letter] ?? letter)
    .normalize("NFKD")
    .replace(/[^\p{L}\p{N}]/gu, "");

const namesOf = (field: CsvField): readonly string[] => NAMES[field].trim().split(/\s+/);

/** Whether a column's name is one that shops use. */
export const isKnownName = (name: string): boolean => {
  const plain = plainName(name);
  return plain !== "" && CSV_FIELDS.some((field) => namesOf(field).includes(plain));
};

/** Which column most likely holds what, by the columns' names. */
export function guessColumns(names: readonly string[]): CsvColumns {
  const plain = names.map(plainName);
  const columns: Partial<Record<CsvField, number>> = {};
  const isFree = (at: number) => at !== -1 && !Object.values(columns).includes(at);
  const known = KNOWN_EXPORTS.find(({ has }) => has.every((name) => plain.includes(name)))?.columns ?? {};
  const choose = (field: CsvField, find: (name: string) => number) => {
    if (columns[field] !== undefined) return;
    const own = known[field];
    const at = (own === undefined ? namesOf(field) : [own]).map(find).find(isFree);
    if (at !== undefined) columns[field] = at;
  };
  for (const field of CSV_FIELDS) choose(field, (name) => (name === "" ? -1 : plain.indexOf(name)));
  for (const field of CSV_FIELDS) {
    choose(field, (name) =>
      name.length < MIN_INNER_NAME ? -1 : plain.findIndex((one, at) => one.includes(name) && isFree(at)),
    );
  }
  return columns;
}
