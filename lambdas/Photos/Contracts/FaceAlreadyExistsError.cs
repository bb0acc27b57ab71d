namespace AsteroidWorkflows.Lambdas.Photos.Contracts;

/// <summary>The photo's face is in the collection already, whoever it was indexed for. The workflow tells the rider and succeeds.</summary>
public sealed class FaceAlreadyExistsError() : Exception("Face in the picture is already in the system.");
