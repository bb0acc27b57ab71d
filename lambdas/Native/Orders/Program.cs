using AsteroidWorkflows.Lambdas.Orders.Native;
using AsteroidWorkflows.Runtime;

return LambdaHost.Run(OrdersFunctions.Table());
