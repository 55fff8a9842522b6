using LabourSim.Experiments.Input;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace LabourSim.Experiments.Yaml;

/// <summary>
/// Reads the plain part of YAML that data files need: mappings, lists and scalars in one document. Anchors, aliases and
/// tags are refused (a few lines of aliases can expand to gigabytes), and so are duplicate keys and deep nesting.
/// </summary>
internal sealed class StrictYaml
{
    /// <summary>Longest text a file may give, in UTF-16 units.</summary>
    public const int MaxText = 10_000;

    private const int MaxDepth = 8;
    private const string Visible = "text without control characters, changes of direction or halves of characters";
    private readonly Parser _parser;
    private readonly string _file;

    private StrictYaml(string text, string file)
    {
        _parser = new Parser(new StringReader(text));
        _file = file;
    }

    /// <summary>Reads a document whose top is a mapping.</summary>
    /// <param name="text">The document.</param>
    /// <param name="file">Its name in messages.</param>
    /// <param name="expected">What the document should be, for messages.</param>
    public static YamlMapping ReadMapping(string text, string file, string expected)
    {
        RefuseHiddenCharacters(text, file);
        try
        {
            YamlNode? top = new StrictYaml(text, file).Document();
            return top switch
            {
                YamlMapping mapping => mapping,
                null => throw InputError.At(new(file, 1), "file", "", expected),
                _ => throw InputError.At(new(file, top.Line), "file", top.Summary, expected),
            };
        }
        catch (YamlException e)
        {
            throw Broken(e, text, file);
        }
    }

    private YamlNode? Document()
    {
        ParsingEvent first = Next<StreamStart>();
        if (_parser.Current is StreamEnd)
        {
            return null;
        }

        Next<DocumentStart>();
        YamlNode top = Node(0, "file");
        Next<DocumentEnd>();
        return _parser.Current is StreamEnd
            ? top
            : throw InputError.At(Place(_parser.Current ?? first), "file", "---", "one YAML document, found a second one");
    }

    private YamlNode Node(int depth, string key)
    {
        ParsingEvent at = _parser.Current!;
        if (at is AnchorAlias alias)
        {
            throw InputError.At(Place(at), "yaml", $"*{alias.Value}", "plain values, without aliases");
        }

        if (at is NodeEvent node)
        {
            if (!node.Anchor.IsEmpty)
            {
                throw InputError.At(Place(at), "yaml", $"&{node.Anchor}", "plain values, without anchors");
            }

            if (!node.Tag.IsEmpty && !node.Tag.IsNonSpecific)
            {
                throw InputError.At(Place(at), "yaml", $"!{node.Tag}", "plain values, without tags");
            }
        }

        if (depth > MaxDepth)
        {
            throw InputError.At(Place(at), "yaml", "(nested too deeply)", $"at most {MaxDepth} levels of lists and mappings");
        }

        return at switch
        {
            Scalar scalar => Read(scalar, key),
            SequenceStart => Sequence(depth, key),
            MappingStart => Mapping(depth),
            _ => throw InputError.At(Place(at), "yaml", at.GetType().Name, "a value"),
        };
    }

    private YamlScalar Read(Scalar scalar, string key)
    {
        Advance();
        if (scalar.Value.Length > MaxText)
        {
            throw InputError.At(Place(scalar), key, scalar.Value, $"a text of at most {MaxText} characters, found {scalar.Value.Length}");
        }

        // Quoted texts bring in by an escape what the file itself does not hold.
        for (int i = 0; i < scalar.Value.Length; i++)
        {
            char c = scalar.Value[i];
            if (char.IsSurrogatePair(scalar.Value, i))
            {
                i++;
            }
            else if (char.IsSurrogate(c) || (PlainText.Hidden(c) && c is not ('\t' or '\n')))
            {
                throw InputError.At(Place(scalar), key, $"character U+{(int)c:X4}", Visible);
            }
        }

        return new YamlScalar(Line(scalar), scalar.Value, scalar.Style == ScalarStyle.Plain);
    }

    private YamlSequence Sequence(int depth, string key)
    {
        int line = Line(Next<SequenceStart>());
        List<YamlNode> items = [];
        while (_parser.Current is not SequenceEnd)
        {
            items.Add(Node(depth + 1, key));
        }

        Advance();
        return new YamlSequence(line, items);
    }

    private YamlMapping Mapping(int depth)
    {
        int line = Line(Next<MappingStart>());
        List<(YamlScalar, YamlNode)> entries = [];
        Dictionary<string, int> seen = new(StringComparer.Ordinal);
        while (_parser.Current is not MappingEnd)
        {
            YamlNode at = Node(depth + 1, "key");
            if (at is not YamlScalar key)
            {
                throw InputError.At(new(_file, at.Line), "yaml", at.Summary, "a simple key");
            }

            // { dose: 0,5 } is a dose of 0 and a key 5 without a value.
            if (key.Plain && entries is [.., (YamlScalar last, YamlScalar { Plain: true } whole)] && _parser.Current is Scalar { Value: "" }
                && ValueRules.WithoutComma($"{whole.Text},{key.Text}") is { } written)
            {
                throw InputError.At(new(_file, key.Line), last.Text, $"{whole.Text},{key.Text}", $"a number, written {written}");
            }

            if (!seen.TryAdd(key.Text, key.Line))
            {
                throw InputError.At(new(_file, key.Line), key.Text, "(duplicate key)",
                    $"each key once; it is already on line {seen[key.Text]}");
            }

            entries.Add((key, Node(depth + 1, key.Text)));
        }

        Advance();
        return new YamlMapping(line, entries);
    }

    private T Next<T>()
        where T : ParsingEvent
    {
        if (_parser.Current is null)
        {
            Advance();
        }

        T current = _parser.Current as T
            ?? throw new YamlException(_parser.Current?.Start ?? Mark.Empty, Mark.Empty, "unexpected content");
        Advance();
        return current;
    }

    private void Advance()
    {
        Mark last = _parser.Current?.End ?? Mark.Empty;
        try
        {
            _parser.MoveNext();
        }
        catch (Exception e) when (e is not YamlException)
        {
            // On some broken texts the parser trips over itself (an InvalidOperationException in its scanner).
            throw new YamlException(last, last, "the parser cannot read on from here", e);
        }
    }

    private InputPlace Place(ParsingEvent at) => new(_file, Line(at));

    private static int Line(ParsingEvent at) => (int)at.Start.Line;

    private static InputException Broken(YamlException e, string text, string file)
    {
        string[] lines = text.Split('\n');
        int at = Math.Clamp((int)e.Start.Line, 1, lines.Length);

        // The parser blames what stands above a line indented by a tab, so the tab is looked for from there on.
        bool aboutTabs = e.Message.Contains(" tab ", StringComparison.Ordinal);
        for (int i = at; i <= (aboutTabs ? lines.Length : Math.Min(at + 1, lines.Length)); i++)
        {
            ReadOnlySpan<char> line = lines[i - 1];
            if (line[..^line.TrimStart().Length].Contains('\t'))
            {
                return InputError.At(new(file, i), "yaml", lines[i - 1], "spaces, not tabs, for indentation");
            }
        }

        return InputError.At(new(file, at), "yaml", lines[at - 1], $"valid YAML ({InputError.Shown(e.Message.TrimEnd('.'), 150)})");
    }

    private static void RefuseHiddenCharacters(string text, string file)
    {
        int line = 1;
        foreach (char c in text)
        {
            if (c == '\n')
            {
                line++;
            }
            else if (PlainText.Hidden(c) && c is not ('\t' or '\r'))
            {
                throw InputError.At(new(file, line), "yaml", $"character U+{(int)c:X4}", Visible);
            }
        }
    }
}
