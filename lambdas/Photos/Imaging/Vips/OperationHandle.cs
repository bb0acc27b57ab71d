using System.Runtime.InteropServices;

namespace AsteroidWorkflows.Lambdas.Photos.Imaging.Vips;

/// <summary>A reference of our own on an operation.</summary>
internal sealed class OperationHandle(nint operation) : SafeHandle(operation, ownsHandle: true)
{
    public override bool IsInvalid => handle == 0;

    protected override bool ReleaseHandle()
    {
        LibVips.Unref(handle);
        return true;
    }
}
