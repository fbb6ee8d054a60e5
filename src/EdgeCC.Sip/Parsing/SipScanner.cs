using System.Buffers;

namespace EdgeCC.Sip.Parsing;

/// <summary>A cursor over one header value that reads the lexical pieces of RFC 3261 section 25.1.</summary>
internal ref struct SipScanner(ReadOnlySpan<char> text)
{
    private ReadOnlySpan<char> _rest = text;

    public readonly bool AtEnd => _rest.IsEmpty;

    /// <summary>What has not been read yet.</summary>
    public readonly ReadOnlySpan<char> Rest => _rest;

    /// <summary>Passes over spaces and tabs; line folds were taken out before.</summary>
    public void SkipSpace() => _rest = _rest.TrimStart(" \t");

    /// <summary>Takes one character, if it is next.</summary>
    public bool TryTake(char character)
    {
        if (!IsNext(character))
        {
            return false;
        }

        _rest = _rest[1..];
        return true;
    }

    /// <summary>Takes a separator with the white space round it (SEMI, COMMA, EQUAL, SLASH…).</summary>
    public bool TryTakeSeparator(char separator)
    {
        SkipSpace();
        var taken = TryTake(separator);
        SkipSpace();
        return taken;
    }

    /// <summary>True when the next character is this one.</summary>
    public readonly bool IsNext(char character) => !_rest.IsEmpty && _rest[0] == character;

    /// <summary>Takes a token.</summary>
    public bool TryTakeToken(out ReadOnlySpan<char> token) => TryTakeWhile(SipCharacters.Token, out token);

    /// <summary>Takes at least one character of a class.</summary>
    public bool TryTakeWhile(SearchValues<char> allowed, out ReadOnlySpan<char> taken)
    {
        var end = _rest.IndexOfAnyExcept(allowed);
        taken = end < 0 ? _rest : _rest[..end];
        _rest = _rest[taken.Length..];
        return !taken.IsEmpty;
    }

    /// <summary>Takes what stands before the first of the stops, or everything; may be empty.</summary>
    public ReadOnlySpan<char> TakeUntil(ReadOnlySpan<char> stops)
    {
        var end = _rest.IndexOfAny(stops);
        var taken = end < 0 ? _rest : _rest[..end];
        _rest = _rest[taken.Length..];
        return taken;
    }

    /// <summary>Takes a quoted-string and takes off its quotes and backslashes; false when its end is missing.</summary>
    public bool TryTakeQuoted(out string value)
    {
        value = "";
        for (var i = 1; i < _rest.Length; i++)
        {
            if (_rest[i] == '\\')
            {
                i++;
            }
            else if (_rest[i] == '"')
            {
                value = QuotedString.Unescape(_rest[1..i]);
                _rest = _rest[(i + 1)..];
                return true;
            }
        }

        return false;
    }
}
