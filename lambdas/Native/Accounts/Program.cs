using AsteroidWorkflows.LambdaRuntime;
using AsteroidWorkflows.Lambdas.Accounts.Native;

return LambdaHost.Run(AccountsFunctions.Table());
