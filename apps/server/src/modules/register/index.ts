export { RegisterModule } from './register.module';
export { Register } from './register.query';
