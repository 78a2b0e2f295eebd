export { WishesModule } from './wishes.module';
export { Wishes } from './wishes';
export type { InventedOffer, InventedWish } from './import-wall';
