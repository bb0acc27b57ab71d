using AsteroidWorkflows.Lambdas.Asteroids.Native;
using AsteroidWorkflows.Runtime;

return LambdaHost.Run(AsteroidsFunctions.Table());
