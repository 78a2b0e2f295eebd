export interface Cluster {
  readonly pid: number;
  readonly port: number;
  readonly password: string;
  readonly adopted: boolean;
  readonly home: string;
  url(database?: string): string;
  stop(): Promise<void>;
  crash(): Promise<void>;
  createDatabase(name: string, template?: string): Promise<void>;
  dropDatabase(name: string): Promise<void>;
}

export interface ClusterWish {
  readonly dir: string;
  readonly durable?: boolean;
  readonly settings?: Readonly<Record<string, string>>;
  readonly say?: (line: string) => void;
}

export function startPostgres(wish: ClusterWish): Promise<Cluster>;
export function createDatabase(adminUrl: string, name: string, template?: string): Promise<void>;
export function dropDatabase(adminUrl: string, name: string): Promise<void>;
