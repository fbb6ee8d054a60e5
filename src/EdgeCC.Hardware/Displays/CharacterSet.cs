using System.Collections.Frozen;

namespace EdgeCC.Hardware.Displays;

/// <summary>
/// How letters get onto a HD44780 whatever its character ROM (decisions/0901): ASCII as far as the ROMs A00 and A02 agree;
/// Cyrillic that looks Latin as Latin; the rest as own glyphs, and where those run out in Latin letters.
/// </summary>
internal static class CharacterSet
{
    private static readonly FrozenDictionary<char, char> Alike =
        "АВЕЗКМНОРСТХІЇЁаеорсухіё".Zip("ABE3KMHOPCTXIIEaeopcyxie").ToFrozenDictionary(pair => pair.First, pair => pair.Second);

    private static readonly FrozenDictionary<char, char> Plainer =
        "ЙЩЪҐйщъґ".Zip("ИШЬГишьг").ToFrozenDictionary(pair => pair.First, pair => pair.Second);

    private static readonly FrozenDictionary<char, string> Latin = (
        "Б=B В=V Г=G Ґ=G Д=D Є=Ye Ж=Zh З=Z И=I Й=Y К=K Л=L М=M Н=N П=P Р=R С=S Т=T У=U Ф=F Х=Kh Ц=Ts Ч=Ch Ш=Sh Щ=Sch Ъ= Ы=Y Ь= "
        + "Э=E Ю=Yu Я=Ya б=b в=v г=g ґ=g д=d є=ye ж=zh з=z и=i й=y к=k л=l м=m н=n п=p р=r с=s т=t у=u ф=f х=kh ц=ts ч=ch ш=sh "
        + "щ=sch ъ= ы=y ь= э=e ю=yu я=ya ї=yi")
        .Split(' ').ToFrozenDictionary(pair => pair[0], pair => pair[2..]);

    /// <summary>The letter's code, or null where the ROMs differ (<c>\</c> is ¥ and <c>~</c> an arrow in A00) or have none.</summary>
    public static byte? Code(char letter)
    {
        var twin = Alike.GetValueOrDefault(letter, letter);
        return twin is >= ' ' and <= '}' and not '\\' ? (byte)twin : null;
    }

    /// <summary>The letter without its mark or tail, which reads better than Latin in a Cyrillic word; null: it has neither.</summary>
    public static char? Plain(char letter) => Plainer.TryGetValue(letter, out var plain) ? plain : null;

    /// <summary>What stands for a letter that has neither code nor glyph.</summary>
    public static string Spell(char letter) => Latin.GetValueOrDefault(letter, letter == '\\' ? "/" : letter == '~' ? "-" : "?");
}
