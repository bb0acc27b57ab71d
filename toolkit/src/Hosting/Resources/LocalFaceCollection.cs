namespace AsteroidWorkflows.Hosting.Resources;

/// <summary>A face collection of Rekognition.</summary>
/// <param name="DefaultName">Its id, where nobody gives it another.</param>
public sealed record LocalFaceCollection(string DefaultName) : LocalResource(DefaultName)
{
    /// <inheritdoc/>
    public override string Arn(string region, string account) => $"arn:aws:rekognition:{region}:{account}:collection/{Name}";
}
