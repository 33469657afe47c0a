import { testFaults, inMemory } from './fault-matrix.js';
import { aggregateRoutes, gistRoute, groupRoutes, realtimeRoutes, repositoryRoutes } from './fault-routes.js';

describe('The fault matrix', () => {
  testFaults([...realtimeRoutes, ...groupRoutes, ...aggregateRoutes, ...repositoryRoutes, gistRoute], inMemory);
});
