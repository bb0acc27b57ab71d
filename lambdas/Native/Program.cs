using AsteroidWorkflows.LambdaRuntime;

return LambdaHost.Run(Functions.Table);
