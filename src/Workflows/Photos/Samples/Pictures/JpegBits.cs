namespace AsteroidWorkflows.Workflows.Photos.Samples.Pictures;

/// <summary>Writes bits into a JPEG's scan, the highest first.</summary>
internal sealed class JpegBits(Stream file)
{
    private int _bits;
    private int _count;

    public void Write(int value, int count)
    {
        for (var bit = count - 1; bit >= 0; bit--)
        {
            _bits = (_bits << 1) | ((value >> bit) & 1);
            if (++_count < 8)
            {
                continue;
            }

            file.WriteByte((byte)_bits);
            if (_bits == 0xFF)
            {
                file.WriteByte(0); // else it would begin a marker
            }

            (_bits, _count) = (0, 0);
        }
    }

    /// <summary>Fills the last byte with ones.</summary>
    public void Flush()
    {
        while (_count > 0)
        {
            Write(1, 1);
        }
    }
}
