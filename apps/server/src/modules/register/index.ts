export { RegisterModule } from './register.module';
export { Register } from './register.query';
export { type DaySums, MonthSums } from './month-sums.query';
