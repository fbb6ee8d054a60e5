using EdgeCC.Contacts.Customers;
using EdgeCC.Model.Identity;

namespace EdgeCC.Contacts.Tests.Customers;

public class AddressReaderTests
{
    [Theory]
    [InlineData("RU", "+7 (916) 123-45-67", "+79161234567")]
    [InlineData("RU", "89161234567", "+79161234567")]
    [InlineData("RU", "9161234567", "+79161234567")]
    [InlineData("RU", "0079161234567", "+79161234567")]
    [InlineData("RU", "8 10 380 67 123 45 67", "+380671234567")]
    [InlineData("RU", "8121234567", "+78121234567")]
    [InlineData("UA", "067 123 45 67", "+380671234567")]
    [InlineData("GB", "020 7946 0958", "+442079460958")]
    [InlineData("US", "(202) 555-0143", "+12025550143")]
    public void One_number_has_one_form(string region, string written, string expected) =>
        Assert.Equal(new(IdentityKind.Phone, expected), new AddressReader(region).Read(IdentityKind.Phone, written));

    [Theory]
    [InlineData("112")]
    [InlineData("201")]
    [InlineData("anonymous")]
    [InlineData("1-800-FLOWERS")]
    [InlineData("+999")]
    [InlineData("++++")]
    [InlineData("+")]
    [InlineData("12345678901234567890123456789012345678901234567890")]
    public void What_no_plan_knows_stays_as_written(string written) =>
        Assert.Equal(new(IdentityKind.Phone, written), new AddressReader("RU").Read(IdentityKind.Phone, written));

    [Theory]
    [InlineData(IdentityKind.Email, "anna")]
    [InlineData(IdentityKind.Email, "@example.org")]
    [InlineData(IdentityKind.Email, "anna@")]
    [InlineData(IdentityKind.Email, "anna ivanova@example.org")]
    [InlineData(IdentityKind.Messenger, " ")]
    [InlineData(IdentityKind.WebVisitor, "a\u0000b")]
    [InlineData(IdentityKind.Crm, null)]
    public void What_is_no_address_of_its_kind_is_none(IdentityKind kind, string? written) =>
        Assert.Null(new AddressReader("RU").Read(kind, written));

    [Fact]
    public void Only_numbers_and_mailboxes_have_other_forms()
    {
        var reader = new AddressReader("RU");

        Assert.Equal("anna@example.org", reader.Read(IdentityKind.Email, " Anna@Example.ORG ")?.Address);
        Assert.Equal("telegram:AbC", reader.Read(IdentityKind.Messenger, "telegram:AbC")?.Address);
        Assert.Equal("89161234567", reader.Read(IdentityKind.Crm, "89161234567")?.Address);
    }

    [Theory]
    [InlineData("7", "RU")]
    [InlineData("1", "US")]
    [InlineData("380", "UA")]
    [InlineData("999", null)]
    [InlineData("", null)]
    public void A_calling_code_has_a_main_region(string code, string? region) => Assert.Equal(region, PhoneRegion.Of(code));

    [Fact]
    public void A_region_has_one_calling_code()
    {
        Assert.True(PhoneRegion.HasCode("KZ", "7"));
        Assert.False(PhoneRegion.HasCode("UA", "7"));
        Assert.False(PhoneRegion.HasCode("XX", "7"));
        Assert.False(PhoneRegion.HasCode("ru", "7"));
    }
}
