using System.Text;
using EdgeCC.Sip.Messages;
using EdgeCC.Sip.Parsing;
using EdgeCC.Sip.Transactions;

namespace EdgeCC.Sip.Tests.Parsing;

/// <summary>What RFC 4475 says must be recovered from the valid messages, over messages of our own of the same kind.</summary>
public sealed class TortureDetailTests
{
    /// <summary>Section 3.1.1.1: folds, compact names, odd case and white space wherever the grammar allows it.</summary>
    [Fact]
    public void Folded_and_compact_headers_give_their_values()
    {
        var message = SipText.Parsed("""
            INVITE sip:vivek@chair.example.com;unknownparam SIP/2.0
            TO :
             sip:vivek@chair.example.com ;   tag    = 1918n
            from   : "J \\\""       <sip:jd@example.com>
              ;
              tag = 98asjd8
            MaX-fOrWaRdS: 0068
            i: wsinv@192.0.2.1
            Content-Length   : 0
            cseq: 0009
              INVITE
            Via  : SIP  /   2.0
             /UDP
                192.0.2.2;branch=390skdjuw
            s :
            NewFangledHeader:   newfangled value
             continued newfangled value
            v:  SIP  / 2.0  / TCP     spindle.example.com   ;
              branch  =   z9hG4bK9ikj8  ,
             SIP  /    2.0   / UDP  192.168.255.111   ; branch=
             z9hG4bK30239
            m:"Quoted \"\"" <sip:jd@example.com> ; newparam =
                  newvalue ;
              secondparam ; q = 0.33
            """);

        Assert.Equal("1918n", message.To.Tag);
        Assert.Equal("J \\\"", message.From.DisplayName);
        Assert.Equal(68, message.Headers.MaxForwards);
        Assert.Equal(new CSeq(9, "INVITE"), message.CSeq);
        Assert.Equal(["390skdjuw", "z9hG4bK9ikj8", "z9hG4bK30239"], message.Vias.Select(via => via.Branch));
        Assert.Equal("spindle.example.com", message.Vias[1].Host);
        Assert.Equal("", message.Headers.Get("Subject"));
        Assert.Equal("newfangled value continued newfangled value", message.Headers.Get("newfangledheader"));
        Assert.Equal("newvalue", message.Contacts[0].Parameters.Get("newparam"));
        Assert.True(message.Contacts[0].Parameters.Has("secondparam"));
        Assert.Equal("0.33", message.Contacts[0].Parameters.Get("q"));
    }

    /// <summary>Section 3.1.1.2.</summary>
    [Fact]
    public void Method_of_all_token_characters_is_taken()
    {
        var request = SipText.Request("!interesting-Method0123456789_*+`.%indeed'~");
        Assert.Equal("!interesting-Method0123456789_*+`.%indeed'~", request.Method);
    }

    /// <summary>Section 3.1.1.2: a quoted-pair may be any control but CR and LF.</summary>
    [Fact]
    public void Control_characters_in_a_quoted_name_are_taken()
    {
        var message = SipText.Parsed(
            $"OPTIONS sip:a@example.com SIP/2.0\n{SipText.Mandatory.Replace("To: ", "To: \"BEL:\\\a NUL:\\\0\" ")}\nCSeq: 1 OPTIONS");
        Assert.Equal("BEL:\a NUL:\0", message.To.DisplayName);
    }

    /// <summary>Section 3.1.1.8: what stands behind the body of a datagram is ignored.</summary>
    [Fact]
    public void Octets_behind_the_body_of_a_datagram_are_ignored()
    {
        var bytes = SipText.Bytes(
            $"OPTIONS sip:a@example.com SIP/2.0\n{SipText.Mandatory}\nCSeq: 1 OPTIONS\nContent-Length: 2\n\nhiINVITE sip:b SIP/2.0");
        Assert.True(SipParser.TryParse(bytes, SipTransport.Udp, out var message, out _));
        Assert.Equal("hi", Encoding.UTF8.GetString(message.Body.Span));
    }

    /// <summary>Section 3.1.1.12 and 3.1.1.13.</summary>
    [Theory]
    [InlineData("SIP/2.0 200 = 2**3 * 5**2 но сто", "= 2**3 * 5**2 но сто")]
    [InlineData("SIP/2.0 100 ", "")]
    [InlineData("SIP/2.0 100", "")]
    public void Any_reason_phrase_is_taken(string line, string reason)
    {
        var response = Assert.IsType<SipResponse>(SipText.Parsed($"{line}\n{SipText.Mandatory}\nCSeq: 1 INVITE"));
        Assert.Equal(reason, response.Reason);
    }

    /// <summary>Section 3.4.1: no branch, no tag, no Content-Length, no Max-Forwards.</summary>
    [Fact]
    public void Request_of_an_RFC_2543_peer_is_taken()
    {
        var request = SipText.Parsed("""
            INVITE sip:UserB@example.com SIP/2.0
            Via: SIP/2.0/UDP iftgw.example.com
            From: <sip:+13035551111@ift.client.example.net;user=phone>
            To: sip:+16505552222@ss1.example.net;user=phone
            Call-ID: 1717@ift.client.example.com
            CSeq: 56 INVITE
            Content-Type: application/sdp

            v=0
            """);
        Assert.False(request.TopVia.HasUniqueBranch);
        Assert.Null(request.From.Tag);
        Assert.Null(request.Headers.MaxForwards);
        Assert.Equal("v=0", Encoding.UTF8.GetString(request.Body.Span).Trim());
    }

    /// <summary>Section 3.1.1.11: a body is octets.</summary>
    [Fact]
    public void Binary_body_comes_through_octet_by_octet()
    {
        byte[] body = [0, 13, 10, 13, 10, 255, 0, 13];
        byte[] bytes =
        [
            .. SipText.Bytes($"MESSAGE sip:a@example.com SIP/2.0\n{SipText.Mandatory}\nCSeq: 1 MESSAGE\nContent-Length: 8"),
            .. body,
        ];
        Assert.True(SipParser.TryParse(bytes, SipTransport.Tcp, out var message, out _));
        Assert.Equal(body, message.Body.ToArray());
    }
}
