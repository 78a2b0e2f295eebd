export { WishesModule } from './wishes.module';
