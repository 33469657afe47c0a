import { z } from 'zod';

/** What is read of a `package.json` here; everything else in it is handed on as it is. */
export interface Manifest {
  readonly [field: string]: unknown;
  readonly name: string;
  readonly version: string;
  readonly exports?: Readonly<Record<string, unknown>> | undefined;
}

/** A package as it is published. */
export interface PackedPackage {
  readonly manifest: Manifest;
  readonly tarball: string;
}

export const packedPackageSchema: z.ZodType<PackedPackage> = z.object({
  manifest: z.looseObject({
    name: z.string(),
    version: z.string(),
    exports: z.record(z.string(), z.unknown()).optional(),
  }),
  tarball: z.string(),
});
