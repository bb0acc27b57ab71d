namespace AsteroidWorkflows.Accounts.Tests.Doubles;

/// <summary>Stands for a function that ends in the middle: the process is gone, or the network is.</summary>
internal sealed class Crash() : Exception("crashed here");
