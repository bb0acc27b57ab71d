using AsteroidWorkflows.LambdaRuntime;
using AsteroidWorkflows.Lambdas.Photos.Native;

return LambdaHost.Run(PhotosFunctions.Table());
