using System.Collections.Immutable;
using EdgeCC.Calls;
using EdgeCC.Model.Configuration;
using EdgeCC.Model.Identity;
using EdgeCC.Sip.Digest;

namespace EdgeCC.Engine.Configuration.Sections;

/// <summary>Who may call: <c>realm</c>, <c>digest</c>, <c>feature-codes</c>, <c>phones</c>, <c>trunks</c>, <c>limits</c>.</summary>
internal static class CallsReader
{
    /// <summary>Shorter passwords are refused: digest challenges can be tried offline by whoever overhears one.</summary>
    public const int MinPasswordLength = 8;

    private static readonly Dictionary<string, ImmutableArray<DigestAlgorithm>> Digests = new()
    {
        ["both"] = DigestAuthenticator.Both,
        ["sha-256"] = [DigestAlgorithm.Sha256],
        ["md5"] = [DigestAlgorithm.Md5],
    };

    public static CallsModel Read(ConfigSection root, OutboundReader outbound, LinesReader lines)
    {
        // Phones and trunks share the users, for a digest names nothing else.
        var users = new Identifiers("user of a phone or trunk", Identifiers.User);
        var phones = ReadPhones(root, users, lines);
        return new CallsModel(
            root.OptionalText("realm") ?? "edgecc",
            [.. phones.OfType<PhoneModel>()],
            ReadTrunks(root, users, outbound, lines),
            ReadFeatureCodes(root),
            ReadLimits(root))
        {
            LinePhones = [.. phones.OfType<LinePhoneModel>()],
            Digest = root.Choice("digest", DigestAuthenticator.Both, Digests),
        };
    }

    private static string ReadFeatureCodes(ConfigSection root)
    {
        var prefix = root.OptionalText("feature-codes") ?? "*";
        if (prefix is not ("*" or "#"))
        {
            root.Note("feature-codes", "begin with \"*\" or \"#\"");
        }

        return prefix;
    }

    /// <summary>Phones of either kind, in the order in which they stand.</summary>
    private static ImmutableArray<object> ReadPhones(ConfigSection root, Identifiers users, LinesReader lines)
    {
        var numbers = new Identifiers("number of a phone", Identifiers.Digits);
        return
        [
            .. root.Sections("phones").Select(section =>
            {
                var phone = ReadPhone(section, new ExtensionId(numbers.Claim(section, "number")), users, lines);
                section.End();
                return phone;
            }),
        ];
    }

    private static object ReadPhone(ConfigSection section, ExtensionId number, Identifiers users, LinesReader lines)
    {
        if (section.Node("line") is not null)
        {
            return new LinePhoneModel(number, lines.ReadStation(section));
        }

        var user = users.Claim(section, "user");
        return new PhoneModel(number, user, ReadPassword(section, user));
    }

    private static ImmutableArray<TrunkModel> ReadTrunks(
        ConfigSection root, Identifiers users, OutboundReader outbound, LinesReader lines)
    {
        var ids = new Identifiers("id of a trunk", Identifiers.Id);
        return
        [
            .. root.Sections("trunks").Select(section =>
            {
                var id = new TrunkId(ids.Claim(section, "id"));
                var trunk = section.Node("line") is null
                    ? ReadSipTrunk(section, id, users, outbound)
                    : ReadLineTrunk(section, id, lines);
                section.End();
                return trunk;
            }),
        ];
    }

    private static TrunkModel ReadLineTrunk(ConfigSection section, TrunkId id, LinesReader lines)
    {
        var line = lines.ReadTrunk(section);
        return new TrunkModel(id, [], User: null, Password: null)
        {
            Line = line,
            Outbound = OutboundReader.ReadOverLine(section, line.Line),
        };
    }

    private static TrunkModel ReadSipTrunk(ConfigSection section, TrunkId id, Identifiers users, OutboundReader outbound)
    {
        var addresses = section.Networks("addresses");
        string? user = null;
        string? password = null;
        if (section.Node("user") is not null || section.Node("password") is not null)
        {
            user = users.Claim(section, "user");
            password = ReadPassword(section, user);
        }
        else if (section.Node("addresses") is null && section.Node("outbound") is null)
        {
            section.Note("addresses", "or a user and password: without either nobody could come over this trunk");
        }

        return new TrunkModel(id, addresses, user, password) { Outbound = outbound.Read(section, mayRegister: user is not null) };
    }

    private static string ReadPassword(ConfigSection section, string user)
    {
        var password = section.Text("password");
        if (password.Length is > 0 and < MinPasswordLength)
        {
            section.Note("password", $"must have at least {MinPasswordLength} characters");
        }
        else if (password.Length > 0 && password == user)
        {
            section.Note("password", "must not be the user's name");
        }

        return password;
    }

    private static CallsLimits ReadLimits(ConfigSection root)
    {
        var section = root.Section("limits");
        var limits = new CallsLimits(
            section.Number("calls", 400, 2, 2000),
            section.Number("half-open-calls", 100, 1, 1000),
            section.Number("contacts-per-phone", 3, 1, 10),
            section.Number("wrong-passwords-before-ban", 10, 3, 1000),
            section.Duration("ban-for", TimeSpan.FromMinutes(10), TimeSpan.FromSeconds(1), TimeSpan.FromHours(24)),
            section.Duration(
                "silence-before-hang-up", TimeSpan.FromSeconds(60), TimeSpan.FromSeconds(5), TimeSpan.FromHours(1)));
        section.End();
        return limits;
    }
}
