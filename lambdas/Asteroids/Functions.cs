using AsteroidWorkflows.LambdaRuntime;
using AsteroidWorkflows.Lambdas.Asteroids.Adapters;
using AsteroidWorkflows.Lambdas.Asteroids.Contracts;

namespace AsteroidWorkflows.Lambdas.Asteroids;

/// <summary>The functions of asteroid files.</summary>
public static class AsteroidsFunctions
{
    /// <summary>A line each.</summary>
    public static FunctionTable Table { get; } = new FunctionTable(AsteroidsJson.Default, () => AsteroidsServices.OnAws)
        .Add<DownloadBenner, DownloadRequest, StoredFile>(s => new(s.Web(), s.Files()), (f, input, c) => f.HandleAsync(input, c))
        .Add<DownloadExoplanets, DownloadRequest, StoredFile>(s => new(s.Web(), s.Files()), (f, input, c) => f.HandleAsync(input, c))
        .Add<ParseMasses, DownloadRequest, StoredFile>(s => new(s.Files()), (f, input, c) => f.HandleAsync(input, c));
}
