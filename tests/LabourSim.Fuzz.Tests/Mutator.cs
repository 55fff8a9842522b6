using System.Text;

namespace LabourSim.Fuzz.Tests;

/// <summary>Breaks sound inputs, by bytes, words, lines and bracketed values. Equal seeds give equal inputs.</summary>
internal sealed class Mutator
{
    private const int Longest = 4 << 20;

    private static readonly byte[][] Fragments =
    [
        .. ((string[])["\t", "\n", "\r", "\r\n", "  ", ":", ": ", "- ", "{", "}", "[", "]", ",", "\"", "'", "|", ">", "&a ", "*a", "!!int ", "? ", "#", "%", "@", "`", "---\n",
            "...\n", "<<: *a\n", "~", "null", "true", "\0", "\u001b", "\u007f", "\uFEFF", "é", "허가", "🙂", "\u2028", "\u202E", "\\ud800", "\\u0000", "\\", "/", "../", "..",
            "--", "-", "=", ";", "base: baseline\n", "policies:\n", "dose: 0\n", "end: 2001-01\n", "set: {quota: 1}\n", "\"a\":", "HTTP/1.1", "Content-Length: 9\r\n",
            "Transfer-Encoding: chunked\r\n", "Expect: 100-continue\r\n"]).Select(Encoding.UTF8.GetBytes),
        [0xED, 0xA0, 0x80], [0xFF], [0xC0, 0x80], [0xFF, 0xFE],
    ];

    private static readonly byte[][] Numbers =
    [
        .. ((string[])["0", "-0", "1", "-1", "2", "3", "0.5", "1e308", "1e999", "-1e999", "1e-999", "NaN", ".inf", "Infinity", "2147483647", "2147483648", "-2147483648", "4294967296",
            "9007199254740993", "9223372036854775807", "9223372036854775808", "18446744073709551615", "18446744073709551616", "99999999999999999999999", "100000", "1000000", "0x10",
            "1_000", "00", "2.0000000000000001", "2019-13", "9999-12", "0000-00", "2007-01", "2040-12", "1990-01"]).Select(Encoding.UTF8.GetBytes),
    ];

    private static readonly byte[][] Values = [.. ((string[])["null", "[]", "{}", "\"\"", "0", "-1", "1e308", "true", "[[]]", "[null]", "{\"a\":1}", "\"x\""]).Select(Encoding.UTF8.GetBytes)];

    private readonly Random _random;
    private readonly IReadOnlyList<byte[]> _sound;
    private byte[] _text;

    private Mutator(int seed, IReadOnlyList<byte[]> sound)
    {
        _random = new Random(seed);
        _sound = sound;
        _text = sound[_random.Next(sound.Count)];
    }

    /// <summary>A sound input with one to four changes.</summary>
    public static byte[] Make(int seed, IReadOnlyList<byte[]> sound)
    {
        Mutator mutator = new(seed, sound);
        for (int changes = mutator._random.Next(1, 5); changes > 0; changes--)
        {
            mutator.Change();
        }

        return mutator._text.Length <= Longest ? mutator._text : mutator._text[..Longest];
    }

    private void Change()
    {
        int at = _random.Next(_text.Length + 1);
        switch (_random.Next(100))
        {
            case < 6:
                Put(at, 1, [(byte)(_text.ElementAtOrDefault(at) ^ 1 << _random.Next(8))]);
                break;
            case < 10:
                Put(at, 1, [(byte)_random.Next(256)]);
                break;
            case < 18:
                Put(at, _random.Next(1, 40), []);
                break;
            case < 21:
                Put(at, _text.Length, []);
                break;
            case < 25:
                Repeat(at, Math.Min(_random.Next(1, 200), _text.Length - at), _random.Next(20) == 0 ? 1000 : _random.Next(1, 4));
                break;
            case < 29:
                byte[] other = Any(_sound);
                Put(at, _text.Length, other.AsSpan(_random.Next(other.Length + 1)));
                break;
            case < 41:
                Put(at, 0, Any(Fragments));
                break;
            case < 53:
                (int start, int length) = Word(at, number: true);
                Put(start, length, Any(Numbers));
                break;
            case < 61:
                (start, length) = Word(at);
                Put(start, length, Copy(Word(_random.Next(_text.Length + 1))));
                break;
            case < 69:
                Swap(Word(at), Word(_random.Next(_text.Length + 1)));
                break;
            case < 80:
                ChangeLine(at);
                break;
            case < 83:
                Put(at, 0, Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(Any((string[])["[", "{\"a\":", "{a: ", "- ", "? ", "(", "&a [*a, "]), Depth()))));
                break;
            case < 84:
                _text = new byte[_random.Next(1, 2000)];
                _random.NextBytes(_text);
                break;
            case < 86:
                (start, length) = Word(at);
                Put(start, length, Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(Any((string[])["x", "9", "가", "\ud83d\ude42", " ", "a-", "\\"]), Depth()))));
                break;
            default:
                ChangeValue(at);
                break;
        }
    }

    // Rarely so deep or long that a reader without bounds falls over.
    private int Depth() => _random.Next(10) switch { < 6 => _random.Next(2, 100), < 9 => _random.Next(100, 5_000), _ => _random.Next(5_000, 200_000) };

    private void ChangeLine(int at)
    {
        (int start, int length) = Line(at);
        switch (_random.Next(5))
        {
            case 0:
                Put(start, length, []);
                break;
            case 1:
                Repeat(start, length, 1);
                break;
            case 2:
                Swap((start, length), Line(_random.Next(_text.Length + 1)));
                break;
            case 3:
                Put(start, 0, Encoding.UTF8.GetBytes(new string(' ', _random.Next(1, 7))));
                break;
            default:
                Put(start, _text.AsSpan(start, length).IndexOfAnyExcept((byte)' ') is var spaces && spaces > 0 ? spaces : 0, []);
                break;
        }
    }

    /// <summary>A value of JSON, or of YAML in brackets, taken out, doubled, replaced or exchanged, with its comma where it has one.</summary>
    private void ChangeValue(int at)
    {
        (int start, int length) = Value(at);
        int comma = start + length < _text.Length && _text[start + length] == ',' ? 1 : 0;
        switch (_random.Next(4))
        {
            case 0:
                Put(start, length + comma, []);
                break;
            case 1:
                Put(start, 0, [.. _text.AsSpan(start, length), (byte)',']);
                break;
            case 2:
                Put(start, length, Any(Values));
                break;
            default:
                Put(start, length, Copy(Value(_random.Next(_text.Length + 1))));
                break;
        }
    }

    private (int Start, int Length) Word(int at, bool number = false)
    {
        int start = at;
        while (number && start < _text.Length && !char.IsAsciiDigit((char)_text[start]))
        {
            start++;
        }

        while (start > 0 && InWord(_text[start - 1]))
        {
            start--;
        }

        int end = Math.Max(start, Math.Min(at, _text.Length));
        while (end < _text.Length && InWord(_text[end]))
        {
            end++;
        }

        return (start, end - start);
    }

    private (int Start, int Length) Line(int at)
    {
        int start = _text.AsSpan(0, at).LastIndexOf((byte)'\n') + 1;
        int length = _text.AsSpan(start).IndexOf((byte)'\n');
        return (start, length < 0 ? _text.Length - start : length + 1);
    }

    private (int Start, int Length) Value(int at)
    {
        int start = _text.AsSpan(at).IndexOfAny("[{\""u8);
        if (start < 0)
        {
            return Word(at);
        }

        start += at;
        int depth = 0;
        bool quoted = false;
        for (int i = start; i < _text.Length; i++)
        {
            byte b = _text[i];
            if (quoted)
            {
                i += b == '\\' ? 1 : 0;
                quoted = b != '"';
            }
            else
            {
                quoted = b == '"';
                depth += b is (byte)'[' or (byte)'{' ? 1 : b is (byte)']' or (byte)'}' ? -1 : 0;
            }

            if (!quoted && depth <= 0)
            {
                return (start, i + 1 - start);
            }
        }

        return (start, _text.Length - start);
    }

    private static bool InWord(byte b) => char.IsAsciiLetterOrDigit((char)b) || b is (byte)'-' or (byte)'.' or (byte)'+' or (byte)'_' or >= 0x80;

    private T Any<T>(IReadOnlyList<T> from) => from[_random.Next(from.Count)];

    private byte[] Copy((int Start, int Length) part) => _text.AsSpan(part.Start, part.Length).ToArray();

    private void Repeat(int at, int length, int times)
    {
        byte[] part = Copy((at, length));
        times = Math.Min(times, Longest / Math.Max(1, length));
        byte[] parts = new byte[part.Length * times];
        for (int i = 0; i < times; i++)
        {
            part.CopyTo(parts, i * part.Length);
        }

        Put(at, 0, parts);
    }

    private void Swap((int Start, int Length) a, (int Start, int Length) b)
    {
        ((int Start, int Length) first, (int Start, int Length) second) = a.Start <= b.Start ? (a, b) : (b, a);
        if (first.Start + first.Length <= second.Start)
        {
            byte[] head = Copy(first), tail = Copy(second);
            Put(second.Start, second.Length, head);
            Put(first.Start, first.Length, tail);
        }
    }

    private void Put(int at, int taken, ReadOnlySpan<byte> given)
    {
        at = Math.Min(at, _text.Length);
        taken = Math.Min(taken, _text.Length - at);
        _text = [.. _text.AsSpan(0, at), .. given, .. _text.AsSpan(at + taken)];
    }
}
