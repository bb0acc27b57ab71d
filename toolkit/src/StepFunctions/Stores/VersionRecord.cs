namespace AsteroidWorkflows.StepFunctions.Stores;

/// <summary>A published version.</summary>
/// <param name="Number">Its number, from 1 on.</param>
/// <param name="Description">Its description; null: none.</param>
/// <param name="CreationDate">When it was published.</param>
/// <param name="Revision">What it does, for good.</param>
public sealed record VersionRecord(long Number, string? Description, DateTimeOffset CreationDate, StateMachineRevision Revision);
