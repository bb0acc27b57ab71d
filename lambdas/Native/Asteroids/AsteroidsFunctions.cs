using AsteroidWorkflows.LambdaRuntime;

namespace AsteroidWorkflows.Lambdas.Asteroids.Native;

/// <summary>The functions of the native package.</summary>
public static class AsteroidsFunctions
{
    public static FunctionTable Table() => new FunctionTable(AsteroidsJson.Default)
        .Add<DownloadBenner, DownloadRequest, StoredFile>(() => new(), (f, input, c) => f.HandleAsync(input, c))
        .Add<DownloadExoplanets, DownloadRequest, StoredFile>(() => new(), (f, input, c) => f.HandleAsync(input, c))
        .Add<ParseMasses, DownloadRequest, StoredFile>(() => new(), (f, input, c) => f.HandleAsync(input, c));
}
