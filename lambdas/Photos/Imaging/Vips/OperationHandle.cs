using System.Runtime.InteropServices;

namespace AsteroidWorkflows.Lambdas.Photos.Imaging.Vips;

/// <summary>The only reference that we hold on an operation, and on what it made.</summary>
internal sealed class OperationHandle(nint operation) : SafeHandle(operation, ownsHandle: true)
{
    public override bool IsInvalid => handle == 0;

    protected override bool ReleaseHandle()
    {
        LibVips.UnrefOutputs(handle);
        LibVips.Unref(handle);
        return true;
    }
}
