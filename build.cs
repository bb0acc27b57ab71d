#!/usr/bin/env dotnet
#:project eng/Build/Build.csproj
#:property PublishAot=false

return await AsteroidWorkflows.Build.CommandLine.RunAsync(args);
