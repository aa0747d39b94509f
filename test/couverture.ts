import v8 from 'node:v8';
import { afterAll } from 'vitest';

// what this process ran, beside what c8 gathers of those that end by themselves
afterAll(() => v8.takeCoverage());
