using AsteroidWorkflows.Lambdas.Accounts.Native;
using AsteroidWorkflows.Runtime;

return LambdaHost.Run(AccountsFunctions.Table());
