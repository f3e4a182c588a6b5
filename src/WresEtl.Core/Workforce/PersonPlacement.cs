using System.Runtime.CompilerServices;
using WresEtl.Core.Intake;
using WresEtl.Core.Intake.Rows;
using WresEtl.Core.Standards;

namespace WresEtl.Core.Workforce;

/// <summary>
/// Puts a person into a row of indicator 1: side by staff group, then occupation code; band by pay scale; doctors and dentists by job
/// role, then pay scale. What cannot be placed stays unplaced with its reason: never "Other", never the nearest.
/// </summary>
public sealed class PersonPlacement
{
    private const string Consultants = "consultants";
    private const string Vsm = "vsm";
    private const string AllMedical = "total";

    private readonly Standard _standard;
    private readonly Dictionary<(Side Side, string Key), string> _countIds;
    private readonly bool _hasOneMedicalRow;
    private readonly Dictionary<string, MedicalRole> _medicalRoles;
    private readonly OccupationPrefix?[] _occupations = new OccupationPrefix?[128];
    private readonly Dictionary<string, string> _payMap;
    private readonly Dictionary<string, string> _medicalMap;

    // By spelling: a few hundred pairs in a whole client, capped all the same.
    private const int LargestMemo = 20_000;
    private readonly Dictionary<PaySpelling, Pay> _pay = [];

    public PersonPlacement(Standard standard, Client client)
    {
        _standard = standard;
        _countIds = standard.Template
            .Where(r => r.Kind == TemplateRowKind.Input && Parse(r.Source) is not null)
            .ToDictionary(r => Parse(r.Source)!.Value, r => r.Source);
        _hasOneMedicalRow = _countIds.ContainsKey((Side.Medical, AllMedical));
        _medicalRoles = standard.MedicalRoles.ToDictionary(r => r.Code, StringComparer.Ordinal);
        foreach (var prefix in standard.OccupationPrefixes.Where(p => char.IsAscii(p.Prefix))) _occupations[prefix.Prefix] = prefix;
        _payMap = Keyed(client, "pay");
        _medicalMap = Keyed(client, "medical_row");
    }

    public Placement Place(Assignment post)
    {
        if (post.Contract.Value is null) return Unplaced(UnplacedReason.ContractTypeUnknown);
        if (post.Status.Value is null) return Unplaced(UnplacedReason.StatusUnknown);
        if (post.PersonType.IsUnknown) return Unplaced(UnplacedReason.PersonTypeUnknown);
        if (post.StaffGroup.Value is { Side: null }) return Unplaced(UnplacedReason.StaffGroupNeedsMapping);
        if (SideOf(post) is not { } side) return Unplaced(UnplacedReason.StaffGroupUnknown);
        return side switch
        {
            Side.Medical => PlaceMedical(post),
            Side.Clinical => PayOf(post).Clinical,
            Side.NonClinical => PayOf(post).NonClinical,
        };
    }

    /// <summary>Staff group first; the occupation code speaks only where there is no staff group at all.</summary>
    public Side? SideOf(Assignment post) =>
        post.StaffGroup.Value is { } group ? group.Side : post.StaffGroup.IsBlank ? OccupationSide(post) : null;

    /// <summary>The side that the occupation code alone gives, or null.</summary>
    public Side? OccupationSide(Assignment post) =>
        PrefixOf(post)?.Side;

    /// <summary>General payments, chair and non-executives have occupation codes that are no workforce.</summary>
    public bool IsOutOfWorkforce(Assignment post) =>
        PrefixOf(post) is { OutOfWorkforce: true };

    // An occupation code is three ASCII letters or digits.
    private OccupationPrefix? PrefixOf(Assignment post) => post.Occupation.Value is { } code ? _occupations[code.Code[0]] : null;

    /// <summary>The band of a post outside medicine and dentistry, the client's mapping first.</summary>
    public PayReading BandOf(Assignment post) => PayOf(post).Ordinary;

    /// <summary>Whether the pay code is one of doctors and dentists, whatever the description says.</summary>
    public bool IsOnMedicalCode(Assignment post) => PayOf(post).HasMedicalCode;

    private Pay PayOf(Assignment post)
    {
        var spelling = new PaySpelling(post.PayDescription, post.PayCode);
        if (_pay.TryGetValue(spelling, out var known)) return known;
        var ordinary = ReadPay(post, isMedical: false);
        var pay = new Pay(
            ordinary, ReadPay(post, isMedical: true), PlaceByBand(ordinary, Side.Clinical), PlaceByBand(ordinary, Side.NonClinical),
            post.PayCodeText.Length > 0 && _standard.PayScales.Read("", post.PayCodeText, isMedical: true).Band is not null);
        if (_pay.Count < LargestMemo) _pay[spelling] = pay;
        return pay;
    }

    /// <summary>What two spellings come to, in whichever part of the workforce they stand.</summary>
    private sealed record Pay(PayReading Ordinary, PayReading Medical, Placement Clinical, Placement NonClinical, bool HasMedicalCode);

    /// <summary>A spelling is one object, so that it is known by itself and not by its letters.</summary>
    private readonly record struct PaySpelling(Term<string> Description, Term<PayText> Code)
    {
        public bool Equals(PaySpelling other) => ReferenceEquals(Description, other.Description) && ReferenceEquals(Code, other.Code);

        public override int GetHashCode() => unchecked(31 * RuntimeHelpers.GetHashCode(Description) + RuntimeHelpers.GetHashCode(Code));
    }

    private PayReading ReadPay(Assignment post, bool isMedical)
    {
        if (_payMap.Count > 0)
        {
            if (_payMap.TryGetValue(TextKey.OfValue(post.PayDescriptionText), out var mapped)
                || (post.PayCodeText.Length > 0 && _payMap.TryGetValue(TextKey.OfValue(post.PayCodeText), out mapped)))
                return new PayReading(mapped, false);
        }

        return _standard.PayScales.Read(post.PayDescriptionText, post.PayCodeText, isMedical);
    }

    private Placement PlaceByBand(PayReading pay, Side side) =>
        pay.Band is { } band ? At(side, band, UnplacedReason.BandUnknown) : Unplaced(UnplacedReason.BandUnknown);

    private Placement PlaceMedical(Assignment post)
    {
        if (_hasOneMedicalRow) return PlaceInOneMedicalRow(post);
        if (_medicalMap.Count > 0 && post.JobRole.Value is { } role && _medicalMap.TryGetValue(TextKey.Of(role.Title), out var mapped))
            return At(Side.Medical, mapped, UnplacedReason.MedicalRoleUnknown);
        if (post.JobRole.Value is { } known && _medicalRoles.TryGetValue(known.Code, out var medical))
            return medical.Row is null ? Unplaced(UnplacedReason.MedicalRoleNeedsMapping) : PlaceByRole(post, medical);
        if (post.JobRole.IsUnknown) return Unplaced(UnplacedReason.MedicalRoleUnknown);
        return PayOf(post).Medical.Band is { } row
            ? At(Side.Medical, row, UnplacedReason.MedicalRoleUnknown)
            : Unplaced(UnplacedReason.MedicalRoleUnknown);
    }

    /// <summary>
    /// Templates before 2017 hold one row for all doctors and dentists, so the grade decides nothing but whether someone is one: a
    /// medical director without a consultant contract is VSM in every year.
    /// </summary>
    private Placement PlaceInOneMedicalRow(Assignment post)
    {
        var isVsm = post.JobRole.Value is { } role && _medicalRoles.TryGetValue(role.Code, out var medical)
            && medical.Condition == MedicalCondition.ConsultantPayElseVsm && !IsOnConsultantPay(post);
        return isVsm ? At(Side.Clinical, Vsm, UnplacedReason.MedicalRoleUnknown) : At(Side.Medical, AllMedical, UnplacedReason.MedicalRoleUnknown);
    }

    private Placement PlaceByRole(Assignment post, MedicalRole role)
    {
        if (role.Condition == MedicalCondition.None || IsOnConsultantPay(post)) return Medical(role.Row!, role.IsSeniorMedicalManager);
        return role.Condition switch
        {
            MedicalCondition.None => Medical(role.Row!, role.IsSeniorMedicalManager),
            MedicalCondition.ConsultantPayElseVsm => At(Side.Clinical, Vsm, UnplacedReason.MedicalRoleUnknown),
            MedicalCondition.ConsultantPayElseException => Unplaced(UnplacedReason.MedicalRoleNeedsMapping),
            MedicalCondition.ConsultantPayElseCareer => Medical("career", false),
            MedicalCondition.ConsultantPayElseBand => PayOf(post).Clinical,
        };
    }

    private bool IsOnConsultantPay(Assignment post) => PayOf(post).Medical.Band == Consultants;

    private Placement Medical(string row, bool isSeniorMedicalManager) =>
        At(Side.Medical, row, UnplacedReason.MedicalRoleUnknown) with { IsSeniorMedicalManager = isSeniorMedicalManager };

    private Placement At(Side side, string key, UnplacedReason otherwise) =>
        _countIds.TryGetValue((side, key), out var id)
            ? new Placement(id, false, UnplacedReason.None)
            : Unplaced(otherwise);

    private static Placement Unplaced(UnplacedReason reason) => new(null, false, reason);

    private static (Side, string)? Parse(string source) => source.Split('.') switch
    {
        ["nonclinical", var key] => (Side.NonClinical, key),
        ["clinical", var key] => (Side.Clinical, key),
        ["medical", var key] => (Side.Medical, key),
        _ => null,
    };

    private static Dictionary<string, string> Keyed(Client client, string field) =>
        client.Values.TryGetValue(field, out var map)
            ? map.ToDictionary(m => TextKey.OfValue(m.Key), m => m.Value, StringComparer.Ordinal)
            : [];
}
