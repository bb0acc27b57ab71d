using System.Runtime.Loader;
using AsteroidWorkflows.LambdaRuntime;
using AsteroidWorkflows.ManagedHost;

// What AWS's managed runtime does with a package, over this project's own loop: the function's assembly, class and serializer are found by name.
var package = Environment.GetEnvironmentVariable("LAMBDA_TASK_ROOT") ?? throw new InvalidOperationException("LAMBDA_TASK_ROOT is not set.");
AssemblyLoadContext.Default.Resolving += (context, name) => Path.Combine(package, name.Name + ".dll") is var file && File.Exists(file) ? context.LoadFromAssemblyPath(file) : null;
return LambdaHost.Run(HandlerName.Find);
