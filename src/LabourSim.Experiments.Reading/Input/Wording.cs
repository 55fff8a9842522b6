using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace LabourSim.Experiments.Input;

/// <summary>
/// Words of an error or a finding with their values apart, written as an interpolated string. The English form, such as "a whole number
/// from {0} to {1}", is the key by which other languages word the same, so that no sentence is ever taken apart again. Beware of
/// <c>condition ? $"…" : $"…"</c> and of lambdas without a return type: there the compiler makes a text, and the values are lost.
/// </summary>
[InterpolatedStringHandler]
public sealed class Wording
{
    private readonly StringBuilder _form;
    private readonly List<object> _values = [];

    /// <summary>Begins the words; called by the compiler.</summary>
    public Wording(int literalLength, int formattedCount) => _form = new StringBuilder(literalLength + 3 * formattedCount);

    private Wording(string text) => _form = new StringBuilder(text);

    /// <summary>The English form, with {0}, {1} … where the values go.</summary>
    public string Form => _form.ToString();

    /// <summary>The values in their order: texts, or words with values of their own.</summary>
    public IReadOnlyList<object> Values => _values;

    /// <summary>Words without values.</summary>
    public static implicit operator Wording(string text) => FromString(text);

    /// <summary>Words without values.</summary>
    public static Wording FromString(string text) => new(text);

    /// <summary>Several words behind one another, which every language writes alike.</summary>
    /// <param name="separator">Signs between them, without letters.</param>
    /// <param name="words">Texts, or words with values of their own.</param>
    public static Wording Join(string separator, IEnumerable<object> words)
    {
        ArgumentNullException.ThrowIfNull(words);
        Wording all = new("");
        foreach (object one in words)
        {
            all.AppendLiteral(all._values.Count == 0 ? "" : separator);
            all.AppendFormatted(one);
        }

        return all;
    }

    /// <summary>Words that were kept as a form and its values.</summary>
    /// <param name="form">A form with {0}, {1} … for each value once and in order, and no other braces.</param>
    /// <param name="values">Texts, or words with values of their own.</param>
    /// <exception cref="FormatException">The form is another one.</exception>
    public static Wording Of(string form, IReadOnlyList<object> values)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(values);
        Wording words = new("");
        int at = 0;
        for (int i = 0; i <= values.Count; i++)
        {
            string place = string.Create(CultureInfo.InvariantCulture, $"{{{i}}}");
            int next = i == values.Count ? form.Length : form.IndexOf(place, at, StringComparison.Ordinal);
            if (next < 0 || (values.Count > 0 && form.AsSpan(at, next - at).ContainsAny('{', '}')))
            {
                throw new FormatException($"expected each value once and in order: {form}");
            }

            words.AppendLiteral(form[at..next]);
            if (i < values.Count)
            {
                words.AppendFormatted(values[i]);
                at = next + place.Length;
            }
        }

        return words;
    }

    /// <summary>Adds words; called by the compiler.</summary>
    public void AppendLiteral(string value) => _form.Append(value);

    /// <summary>Adds a value; called by the compiler.</summary>
    public void AppendFormatted<T>(T value, string? format = null)
    {
        _form.Append(CultureInfo.InvariantCulture, $"{{{_values.Count}}}");
        _values.Add(value switch
        {
            Wording words => (object)words,
            IFormattable number => number.ToString(format, CultureInfo.InvariantCulture),
            _ => value?.ToString() ?? "",
        });
    }

    /// <summary>The words with their values put into a form: the English one, or that of another language.</summary>
    public static string Fill(string form, IReadOnlyList<string> values)
    {
        ArgumentNullException.ThrowIfNull(values);

        // Without values it is a text as it stands, which may have braces of its own.
        return values.Count == 0 ? form : string.Format(CultureInfo.InvariantCulture, form, [.. values]);
    }

    /// <summary>The words in English.</summary>
    public override string ToString() => Fill(Form, [.. _values.Select(v => v.ToString()!)]);
}
