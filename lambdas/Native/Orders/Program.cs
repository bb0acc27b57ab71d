using AsteroidWorkflows.LambdaRuntime;
using AsteroidWorkflows.Lambdas.Orders.Native;

return LambdaHost.Run(OrdersFunctions.Table());
