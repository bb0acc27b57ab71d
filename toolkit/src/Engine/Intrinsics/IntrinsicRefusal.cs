namespace AsteroidWorkflows.Engine.Intrinsics;

/// <summary>A function refuses its arguments; the call turns it into the States error.</summary>
internal sealed class IntrinsicRefusal(string message) : Exception(message);
