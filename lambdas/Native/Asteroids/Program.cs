using AsteroidWorkflows.LambdaRuntime;
using AsteroidWorkflows.Lambdas.Asteroids.Native;

return LambdaHost.Run(AsteroidsFunctions.Table());
