import type { Shop, ShopVariant } from './storefront.ts';

interface Kind {
  readonly name: string;
  readonly text: string;
  readonly variants: readonly (readonly [name: string, sku: string, price: number])[];
}

/** A shop for the home; prices are net, in cents. */
const KINDS: readonly Kind[] = [
  {
    name: 'Fernbrook teapot',
    text: 'Stoneware, 1.2 litres, with a strainer.',
    variants: [
      ['Fernbrook teapot moss', 'FER-MOS', 3890],
      ['Fernbrook teapot sand', 'FER-SAN', 3890],
    ],
  },
  { name: 'Tarn kettle', text: 'Enamelled steel for every hob.', variants: [['Tarn kettle', 'TAR-001', 6450]] },
  {
    name: 'Lowland blanket',
    text: 'Woven from wool of one valley.',
    variants: [
      ['Lowland blanket single', 'LOW-S', 7900],
      ['Lowland blanket double', 'LOW-D', 11900],
    ],
  },
  {
    name: 'Hearth mug',
    text: 'Holds 350 ml and stays hot.',
    variants: [
      ['Hearth mug blue', 'HEA-BLU', 1290],
      ['Hearth mug grey', 'HEA-GRE', 1290],
      ['Hearth mug, set of six', 'HEA-SET', 6900],
    ],
  },
  { name: 'Quill desk lamp', text: 'Brass arm, warm light.', variants: [['Quill desk lamp', 'QUI-001', 14900]] },
  {
    name: 'Orchard bowl',
    text: 'Turned from cherry wood.',
    variants: [
      ['Orchard bowl small', 'ORC-S', 2450],
      ['Orchard bowl large', 'ORC-L', 4950],
    ],
  },
  { name: 'Pike bread knife', text: 'Forged blade, 22 cm.', variants: [['Pike bread knife', 'PIK-022', 5600]] },
  { name: 'Meadow linen set', text: 'Cover and two cases.', variants: [['Meadow linen set', 'MEA-001', 12900]] },
  { name: 'Ember candle', text: 'Burns forty hours.', variants: [['Ember candle', 'EMB-040', 1890]] },
  { name: 'Rook bookend', text: 'Cast iron, sold in pairs.', variants: [['Rook bookends', 'ROO-002', 3300]] },
];

export function stockCatalogue(shop: Shop, at: Date): void {
  const stamp = at.toISOString();
  for (const { name, text, variants } of KINDS) {
    const product = {
      id: String(shop.products.length + 1),
      createdAt: stamp,
      updatedAt: stamp,
      name,
      slug: name.toLowerCase().replaceAll(/[^a-z]+/g, '-'),
      description: `<p>${text}</p>`,
      enabled: true,
      variants: new Array<ShopVariant>(),
    };
    shop.products.push(product);
    for (const [title, sku, price] of variants) {
      const id = String(shop.variants.length + 1);
      const variant = { id, createdAt: stamp, updatedAt: stamp, sku, name: title, price, enabled: true, product };
      product.variants.push(variant);
      shop.variants.push(variant);
    }
  }
}

/** A new price moves the variant's own `updatedAt`. */
export function reprice(variant: ShopVariant, price: number, at: Date): void {
  variant.price = price;
  variant.updatedAt = at.toISOString();
}
