#!/usr/bin/env node
import { createAdapter } from './create-adapter.js';

const { exitCode, output = '', complaint } = await createAdapter(process.argv.slice(2), process.cwd());
process.stdout.write(output);
if (complaint !== undefined) process.stderr.write(`${complaint.trimEnd()}\n`);
process.exitCode = exitCode;
