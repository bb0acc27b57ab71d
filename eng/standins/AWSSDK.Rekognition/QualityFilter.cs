using Amazon.Runtime;

namespace Amazon.Rekognition;

/// <summary>Which faces are too poor to be used.</summary>
public class QualityFilter : ConstantClass
{
    public static readonly QualityFilter AUTO = new("AUTO");

    public static readonly QualityFilter HIGH = new("HIGH");

    public static readonly QualityFilter LOW = new("LOW");

    public static readonly QualityFilter MEDIUM = new("MEDIUM");

    public static readonly QualityFilter NONE = new("NONE");

    public QualityFilter(string value)
        : base(value)
    {
    }

    public static QualityFilter FindValue(string value) => FindValue<QualityFilter>(value);

    public static implicit operator QualityFilter(string value) => FindValue(value);
}
