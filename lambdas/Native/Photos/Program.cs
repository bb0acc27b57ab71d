using AsteroidWorkflows.Lambdas.Photos.Native;
using AsteroidWorkflows.Runtime;

return LambdaHost.Run(PhotosFunctions.Table());
