namespace AsteroidWorkflows.StepFunctions.Disk;

/// <summary>What is stored can't be used as it is; the message names the file or folder and the way out.</summary>
public sealed class StoreException : Exception
{
    /// <summary>Makes one.</summary>
    /// <param name="message">What can't be used, and the way out.</param>
    /// <param name="inner">What happened; null: nothing was thrown.</param>
    public StoreException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }
}
