export { AuditModule } from './audit.module';
export { aboutWords, WORK_WORDS } from './words';
