using System.Text;
using CsCheck;
using EdgeCC.Engine.Commands;
using EdgeCC.Engine.Configuration;
using EdgeCC.Model.Facts;
using EdgeCC.Model.Identity;
using EdgeCC.Platform;
using EdgeCC.Sync.Commands;

namespace EdgeCC.Sync.Tests.Commands;

public sealed class CommandReaderTests : IDisposable
{
    private const string Key = "platform-2026";

    private static readonly DateTimeOffset Now = new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero);

    private readonly CommandSigner _signer = new(Key);
    private readonly CommandReader _reader;

    public CommandReaderTests() => _reader = new CommandReader([new CommandKey(Key, _signer.PublicKey)]);

    [Theory]
    [InlineData("close-branch", typeof(CommandOrder.CloseBranch))]
    [InlineData("open-branch", typeof(CommandOrder.OpenBranch))]
    [InlineData("identify", typeof(CommandOrder.Identify))]
    public void A_command_is_read_as_it_was_signed(string name, Type order)
    {
        var command = Read(_signer.Sign("c-1", "nevsky-1", name, Now, TimeSpan.FromMinutes(5))).Command!;
        Assert.Equal(
            (new CommandId("c-1"), "nevsky-1", Now, Now.AddMinutes(5), Key),
            (command.Id, command.Appliance, command.Issued, command.Expires, command.Key));
        Assert.IsType(order, command.Order);
        Assert.Equal(name, command.Order.Name);
    }

    [Theory]
    [InlineData("")]
    [InlineData("hello")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("""{"jti":"","aud":"a","iat":1,"exp":2,"order":"identify"}""")]
    [InlineData("""{"jti":"c","iat":1,"exp":2,"order":"identify"}""")]
    [InlineData("""{"jti":"c","aud":["a"],"iat":1,"exp":2,"order":"identify"}""")]
    [InlineData("""{"jti":"c","aud":"a","exp":2,"order":"identify"}""")]
    [InlineData("""{"jti":"c","aud":"a","iat":1,"order":"identify"}""")]
    [InlineData("""{"jti":"c","aud":"a","iat":1,"exp":9223372036854775807,"order":"identify"}""")]
    [InlineData("""{"jti":"c","aud":"a","iat":-1,"exp":2,"order":"identify"}""")]
    [InlineData("""{"jti":"ccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc","aud":"a","iat":1,"exp":2,"order":"identify"}""")]
    public void A_payload_without_what_a_command_needs_is_malformed(string payload) =>
        Assert.Equal(CommandRefusal.Malformed, Read(_signer.Sign(payload)).Refusal);

    [Theory]
    [InlineData("https://updates.example.org/edgecc.raucb", true)]
    [InlineData("http://10.0.0.5/edgecc.raucb", true)]
    [InlineData("file:///etc/shadow", false)]
    [InlineData("edgecc.raucb", false)]
    [InlineData("", false)]
    public void An_update_names_a_bundle_on_the_web_and_nothing_else(string bundle, bool isTaken)
    {
        var (command, refusal) = Read(_signer.Sign($$"""{"jti":"c-1","aud":"a","iat":1,"exp":2,"order":"update","bundle":"{{bundle}}"}"""));
        Assert.Equal(isTaken ? bundle : null, (command?.Order as CommandOrder.Update)?.Bundle.OriginalString);
        Assert.Equal(isTaken ? null : CommandRefusal.UnknownOrder, refusal);
    }

    [Fact]
    public void An_order_of_a_later_version_is_not_known() => Assert.Equal(
        CommandRefusal.UnknownOrder, Read(_signer.Sign("c-1", "nevsky-1", "dance", Now, TimeSpan.FromMinutes(5))).Refusal);

    [Fact]
    public void Somebody_else_s_signature_is_wrong_and_somebody_else_s_key_unknown()
    {
        using var stranger = new CommandSigner(Key);
        using var other = new CommandSigner("other");
        Assert.Equal(CommandRefusal.WrongSignature, Read(stranger.Sign("c-1", "nevsky-1", "identify", Now, TimeSpan.FromMinutes(5))).Refusal);
        Assert.Equal(CommandRefusal.UnknownKey, Read(other.Sign("c-1", "nevsky-1", "identify", Now, TimeSpan.FromMinutes(5))).Refusal);
    }

    [Fact]
    public void One_longer_than_any_command_is_refused_unread() => Assert.Equal(
        CommandRefusal.Malformed, Read(_signer.Sign($"{{\"jti\":\"{new string('c', CommandReader.MaximumLength)}\"}}")).Refusal);

    [Fact]
    public void Whatever_comes_is_refused_and_nothing_breaks() => Gen.Byte.Array[0, 300].Sample(bytes =>
        _reader.Read(bytes) is (null, CommandRefusal.Malformed));

    public void Dispose() => _signer.Dispose();

    private (SignedCommand? Command, CommandRefusal? Refusal) Read(string text) => _reader.Read(Encoding.UTF8.GetBytes(text));
}
