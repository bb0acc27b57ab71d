namespace AsteroidWorkflows.Lambdas.Photos.Contracts;

/// <summary>EventBridge's "Object Created" event of the photo bucket: the input of the workflow that an upload starts.</summary>
public sealed record ObjectCreated(ObjectCreatedDetail Detail);
