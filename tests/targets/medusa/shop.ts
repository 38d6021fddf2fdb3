/** What a shop needs before somebody can buy in it, and buying. */
import type { Admin } from './admin.ts';

export interface Shop {
  readonly admin: Admin;
  readonly regionId: string;
  readonly locationId: string;
  readonly channelId: string;
  readonly profileId: string;
  readonly shippingOptionId: string;
}

type Id = { readonly id: string };

export async function openShop(admin: Admin): Promise<Shop> {
  const { call } = admin;
  const { region } = await call<{ region: Id }>('POST', 'regions', {
    name: 'Europe',
    currency_code: 'eur',
    countries: ['de'],
    payment_providers: ['pp_system_default'],
  });
  const { sales_channels: channels } = await call<{ sales_channels: (Id & { name: string })[] }>(
    'GET',
    'sales-channels',
  );
  const channelId = channels.find(({ name }) => name === 'The web')?.id ?? '';
  const { shipping_profile: profile } = await call<{ shipping_profile: Id }>('POST', 'shipping-profiles', {
    name: 'Parcels',
    type: 'parcel',
  });
  const { stock_location: location } = await call<{ stock_location: Id }>('POST', 'stock-locations', { name: 'Barn' });
  await call('POST', `stock-locations/${location.id}/sales-channels`, { add: [channelId] });
  await call('POST', `stock-locations/${location.id}/fulfillment-providers`, { add: ['manual_manual'] });
  const withSet = await call<{ stock_location: { fulfillment_sets: Id[] } }>(
    'POST',
    `stock-locations/${location.id}/fulfillment-sets?fields=*fulfillment_sets`,
    { name: 'By post', type: 'shipping' },
  );
  const zoned = await call<{ fulfillment_set: { service_zones: Id[] } }>(
    'POST',
    `fulfillment-sets/${withSet.stock_location.fulfillment_sets[0]?.id ?? ''}/service-zones?fields=*service_zones`,
    { name: 'Germany', geo_zones: [{ type: 'country', country_code: 'de' }] },
  );
  const { shipping_option: option } = await call<{ shipping_option: Id }>('POST', 'shipping-options', {
    name: 'Post',
    service_zone_id: zoned.fulfillment_set.service_zones[0]?.id,
    shipping_profile_id: profile.id,
    provider_id: 'manual_manual',
    price_type: 'flat',
    type: { label: 'Post', description: 'Three days', code: 'post' },
    prices: [{ currency_code: 'eur', amount: 4.9 }],
    rules: [],
  });
  return {
    admin,
    regionId: region.id,
    locationId: location.id,
    channelId,
    profileId: profile.id,
    shippingOptionId: option.id,
  };
}

export interface Made {
  readonly id: string;
  readonly variantId: string;
}

export async function addProduct(
  { admin, channelId, profileId }: Shop,
  product: { readonly title: string; readonly sku: string; readonly price: number },
): Promise<Made> {
  const { product: made } = await admin.call<{ product: Id & { variants: Id[] } }>('POST', 'products', {
    title: product.title,
    status: 'published',
    shipping_profile_id: profileId,
    sales_channels: [{ id: channelId }],
    options: [{ title: 'Size', values: ['S'] }],
    variants: [
      {
        title: 'Small',
        sku: product.sku,
        manage_inventory: false,
        options: { Size: 'S' },
        prices: [{ currency_code: 'eur', amount: product.price }],
      },
    ],
  });
  return { id: made.id, variantId: made.variants[0]?.id ?? '' };
}

export async function addCustomer({ admin }: Shop, customer: Record<string, unknown>): Promise<string> {
  return (await admin.call<{ customer: Id }>('POST', 'customers', customer)).customer.id;
}

export interface Purchase {
  readonly email: string;
  readonly variantId: string;
  readonly quantity?: number;
}

/** A whole checkout; the payment is authorised and not captured yet. Answers the order's id. */
export async function placeOrder(
  { admin, regionId, channelId, shippingOptionId }: Shop,
  purchase: Purchase,
): Promise<string> {
  const { shop } = admin;
  const address = {
    first_name: 'Zoë',
    last_name: 'Łódź',
    address_1: 'Straße 1',
    city: 'Köln',
    country_code: 'de',
    postal_code: '50667',
  };
  const { cart } = await shop<{ cart: Id }>('POST', 'carts', {
    region_id: regionId,
    sales_channel_id: channelId,
    email: purchase.email,
    shipping_address: address,
    billing_address: address,
  });
  await shop('POST', `carts/${cart.id}/line-items`, {
    variant_id: purchase.variantId,
    quantity: purchase.quantity ?? 1,
  });
  await shop('POST', `carts/${cart.id}/shipping-methods`, { option_id: shippingOptionId });
  const { payment_collection: collection } = await shop<{ payment_collection: Id }>('POST', 'payment-collections', {
    cart_id: cart.id,
  });
  await shop('POST', `payment-collections/${collection.id}/payment-sessions`, { provider_id: 'pp_system_default' });
  const done = await shop<{ type: string; order?: Id; error?: unknown }>('POST', `carts/${cart.id}/complete`, {});
  if (!done.order) throw new Error(`The cart was not completed: ${JSON.stringify(done.error)}`);
  return done.order.id;
}
