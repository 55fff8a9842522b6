namespace LabourSim.Experiments.Yaml;

/// <summary>A node of a YAML document and the line it starts on.</summary>
internal abstract record YamlNode(int Line)
{
    /// <summary>The node in few words, for messages.</summary>
    public abstract string Summary { get; }
}

/// <summary>A scalar.</summary>
/// <param name="Line">Line from 1.</param>
/// <param name="Text">Its text.</param>
/// <param name="Plain">True when written without quotes or block marks, so that it may stand for a number or nothing.</param>
internal sealed record YamlScalar(int Line, string Text, bool Plain) : YamlNode(Line)
{
    /// <summary>True for an empty value, <c>~</c> and <c>null</c>.</summary>
    public bool IsNull => Plain && Text is "" or "~" or "null" or "Null" or "NULL";

    /// <inheritdoc/>
    public override string Summary => Text;
}

/// <summary>A list.</summary>
internal sealed record YamlSequence(int Line, IReadOnlyList<YamlNode> Items) : YamlNode(Line)
{
    /// <inheritdoc/>
    public override string Summary => "(a list)";
}

/// <summary>A mapping; keys are unique.</summary>
internal sealed record YamlMapping(int Line, IReadOnlyList<(YamlScalar Key, YamlNode Value)> Entries) : YamlNode(Line)
{
    /// <inheritdoc/>
    public override string Summary => "(a mapping)";

    /// <summary>The value of a key, or null.</summary>
    public YamlNode? this[string key] => Entries.FirstOrDefault(e => e.Key.Text == key).Value;
}
