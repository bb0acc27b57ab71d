namespace AsteroidWorkflows.Lambdas.Photos.Contracts;

/// <summary>The rider's photo breaks a rule; the message says which. The workflow tells the rider and succeeds.</summary>
public sealed class PhotoDoesNotMeetRequirementError(string message, Exception? inner = null) : Exception(message, inner);
