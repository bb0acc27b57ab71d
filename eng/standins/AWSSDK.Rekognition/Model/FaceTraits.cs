namespace Amazon.Rekognition.Model;

/// <summary>How old the face seems.</summary>
public class AgeRange
{
    public int? High { get; set; }

    public int? Low { get; set; }
}

/// <summary>What the face seems to feel.</summary>
public class Emotion
{
    public float? Confidence { get; set; }

    public EmotionName Type { get; set; }
}

/// <summary>How the face looks.</summary>
public class Gender
{
    public float? Confidence { get; set; }

    public GenderType Value { get; set; }
}

/// <summary>How bright and how sharp the face is, from 0 to 100.</summary>
public class ImageQuality
{
    public float? Brightness { get; set; }

    public float? Sharpness { get; set; }
}

/// <summary>A beard.</summary>
public class Beard
{
    public float? Confidence { get; set; }

    public bool? Value { get; set; }
}

/// <summary>Open eyes.</summary>
public class EyeOpen
{
    public float? Confidence { get; set; }

    public bool? Value { get; set; }
}

/// <summary>Glasses.</summary>
public class Eyeglasses
{
    public float? Confidence { get; set; }

    public bool? Value { get; set; }
}

/// <summary>Something before the face.</summary>
public class FaceOccluded
{
    public float? Confidence { get; set; }

    public bool? Value { get; set; }
}

/// <summary>An open mouth.</summary>
public class MouthOpen
{
    public float? Confidence { get; set; }

    public bool? Value { get; set; }
}

/// <summary>A moustache.</summary>
public class Mustache
{
    public float? Confidence { get; set; }

    public bool? Value { get; set; }
}

/// <summary>A smile.</summary>
public class Smile
{
    public float? Confidence { get; set; }

    public bool? Value { get; set; }
}

/// <summary>Sunglasses.</summary>
public class Sunglasses
{
    public float? Confidence { get; set; }

    public bool? Value { get; set; }
}
