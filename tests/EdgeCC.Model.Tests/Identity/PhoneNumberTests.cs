using EdgeCC.Model.Identity;

namespace EdgeCC.Model.Tests.Identity;

public class PhoneNumberTests
{
    [Theory]
    [InlineData("7", "+79161234567", "+79161234567")]
    [InlineData("7", "+7 (916) 123-45-67", "+79161234567")]
    [InlineData("7", "0079161234567", "+79161234567")]
    [InlineData("7", "89161234567", "+79161234567")]
    [InlineData("7", "79161234567", "+79161234567")]
    [InlineData("7", "9161234567", "+79161234567")]
    [InlineData("380", "0671234567", "+380671234567")]
    [InlineData("380", "380671234567", "+380671234567")]
    [InlineData("380", "671234567", "+380671234567")]
    [InlineData("44", "020 7946 0958", "+442079460958")]
    [InlineData("7", "+44 20 7946 0958", "+442079460958")]
    [InlineData("1", "(202) 555-0143", "+12025550143")]
    public void One_number_has_one_form(string countryCode, string written, string expected)
    {
        Assert.True(PhoneNumber.TryNormalise(written, countryCode, out var number));
        Assert.Equal(expected, number);
    }

    [Theory]
    [InlineData("")]
    [InlineData("+")]
    [InlineData("00")]
    [InlineData("112")]
    [InlineData("1234567")]
    [InlineData("+123")]
    [InlineData("+0123456789")]
    [InlineData("+1234567890123456")]
    [InlineData("12345678901234567890")]
    [InlineData("anonymous")]
    [InlineData("+7916123456a")]
    [InlineData("٠١٢٣٤٥٦٧٨٩")]
    public void What_no_rule_makes_international_is_left_alone(string written)
    {
        Assert.False(PhoneNumber.TryNormalise(written, "7", out var number));
        Assert.Equal("", number);
    }

    [Theory]
    [InlineData("+79161234567")]
    [InlineData("89161234567")]
    public void A_number_in_its_form_stays_in_it(string written)
    {
        PhoneNumber.TryNormalise(written, "7", out var once);
        PhoneNumber.TryNormalise(once, "7", out var twice);

        Assert.Equal(once, twice);
    }
}
