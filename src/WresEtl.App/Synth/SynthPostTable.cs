namespace WresEtl.App.Synth;

/// <summary>
/// The posts staff are drawn from. Staff groups and job roles are those of the NHS Data Model and Dictionary; weights are per
/// 10,000 staff of a CCG, community, mental health and acute trust, in broad strokes. Posts of weight 0 are placed by hand
/// (board members) or seeded.
/// </summary>
internal static class SynthPostTable
{
    public static IEnumerable<string> Lines =>
        Table.Split('\n').Where(line => line.Length > 0 && line[0] != '#');

    // section | row | staff group | job role | occupation | pay code | pay description | title | ccg | community | mental health | acute
    private const string Table = """
        n|under1|Administrative and Clerical|Clerical Worker|G2A|AP01|Apprentice Pay Scale|Apprentice Administrator|20|25|30|35
        n|1|Estates and Ancillary|Support Worker|H2E|||Domestic Assistant|0|40|30|60
        n|2|Estates and Ancillary|Housekeeper|H2E|||Housekeeper|0|150|180|330
        n|2|Estates and Ancillary|Porter|H2E|||Porter|0|20|20|150
        n|2|Administrative and Clerical|Clerical Worker|G2A|||Clerical Officer|60|420|320|480
        n|2|Administrative and Clerical|Receptionist|G2D|||Receptionist|20|160|130|180
        n|3|Administrative and Clerical|Clerical Worker|G2A|||Senior Clerical Officer|280|440|330|330
        n|3|Administrative and Clerical|Medical Secretary|G2D|||Medical Secretary|0|110|170|170
        n|3|Estates and Ancillary|Supervisor|H2E|||Domestic Supervisor|0|30|30|45
        n|4|Administrative and Clerical|Officer|G1A|||Administration Officer|760|330|330|280
        n|4|Administrative and Clerical|Personal Assistant|G2A|||Personal Assistant|260|60|60|70
        n|4|Estates and Ancillary|Maintenance Craftsperson|H2E|||Craftsperson|0|30|40|50
        n|5|Administrative and Clerical|Officer|G1A|||Project Officer|950|190|190|180
        n|5|Administrative and Clerical|Analyst|G1A|||Analyst|260|40|40|45
        n|6|Administrative and Clerical|Officer|G1A|||Commissioning Officer|850|130|120|110
        n|6|Administrative and Clerical|Analyst|G1A|||Senior Analyst|330|40|40|40
        n|7|Administrative and Clerical|Manager|G0A|||Operational Manager|1050|150|150|130
        n|7|Administrative and Clerical|Accountant|G1A|||Finance Manager|250|20|20|20
        n|8a|Administrative and Clerical|Manager|G0A|||Service Manager|820|90|90|80
        n|8b|Administrative and Clerical|Senior Manager|G0A|||Senior Manager|560|55|50|50
        n|8c|Administrative and Clerical|Senior Manager|G0A|||Head of Service|330|32|30|28
        n|8d|Administrative and Clerical|Senior Manager|G0A|||Assistant Director|220|18|16|16
        n|9|Administrative and Clerical|Board Level director|G0A|||Deputy Director|110|10|8|8
        n|vsm|Administrative and Clerical|Other Executive Director|G0A|VS01|Very Senior Manager|Director|90|8|7|4
        n|vsm|Administrative and Clerical|Chief Executive|G0A|VS01|Very Senior Manager|Chief Executive|0|0|0|0
        n|vsm|Administrative and Clerical|Finance Director|G0A|VS01|Very Senior Manager|Chief Finance Officer|0|0|0|0
        n|vsm|Administrative and Clerical|Non-executive Director|Z2E|NE01|Non-Executive Remuneration|Non-Executive Director|0|0|0|0
        c|under1|Additional Clinical Services|Healthcare Assistant|H1A|AP01|Apprentice Pay Scale|Apprentice Healthcare Assistant|0|15|12|25
        c|1|Additional Clinical Services|Health Care Support Worker|H1A|||Support Worker|0|15|10|15
        c|2|Additional Clinical Services|Healthcare Assistant|H1A|||Healthcare Assistant|0|550|850|1150
        c|2|Additional Clinical Services|Phlebotomist|H2A|||Phlebotomist|0|40|10|60
        c|3|Additional Clinical Services|Health Care Support Worker|H1A|||Senior Healthcare Assistant|10|950|900|420
        c|3|Additional Clinical Services|Assistant|H2A|||Therapy Assistant|0|170|60|90
        c|4|Additional Clinical Services|Assistant/Associate Practitioner|H1A|||Assistant Practitioner|20|340|260|150
        c|4|Additional Clinical Services|Nursing Associate|H1A|||Nursing Associate|0|60|80|60
        c|5|Nursing and Midwifery Registered|Staff Nurse|N6A|||Staff Nurse|60|850|900|1450
        c|5|Nursing and Midwifery Registered|Community Nurse|N6H|||Community Nurse|40|480|150|20
        c|5|Allied Health Professionals|Physiotherapist|S1E|||Physiotherapist|0|170|20|90
        c|5|Allied Health Professionals|Radiographer - Diagnostic|S1F|||Radiographer|0|10|0|90
        c|5|Add Prof Scientific and Technic|Operating Department Practitioner|S4X|||Operating Department Practitioner|0|0|0|70
        c|5|Healthcare Scientists|Healthcare Science Practitioner|U1A|||Healthcare Science Practitioner|0|10|0|60
        c|6|Nursing and Midwifery Registered|Community Practitioner|N6H|||Community Practitioner|180|900|950|70
        c|6|Nursing and Midwifery Registered|Sister/Charge Nurse|N6A|||Sister or Charge Nurse|110|350|550|620
        c|6|Nursing and Midwifery Registered|Midwife|N2A|||Midwife|0|0|0|250
        c|6|Allied Health Professionals|Occupational Therapist Specialist Practitioner|S1C|||Specialist Occupational Therapist|20|450|330|110
        c|6|Allied Health Professionals|Physiotherapist Specialist Practitioner|S1E|||Specialist Physiotherapist|10|380|40|110
        c|6|Healthcare Scientists|Specialist Healthcare Science Practitioner|U1A|||Specialist Healthcare Science Practitioner|0|10|0|70
        c|6|Add Prof Scientific and Technic|Pharmacist|S1P|||Pharmacist|90|30|40|60
        c|7|Nursing and Midwifery Registered|Specialist Nurse Practitioner|N6A|||Specialist Nurse|390|520|480|430
        c|7|Allied Health Professionals|Advanced Practitioner|S1E|||Advanced Practitioner|30|260|110|110
        c|7|Add Prof Scientific and Technic|Pharmacist|S1P|||Senior Pharmacist|270|60|60|60
        c|7|Add Prof Scientific and Technic|Applied Psychologist - Clinical|S3P|||Clinical Psychologist|0|70|280|15
        c|8a|Nursing and Midwifery Registered|Nurse Manager|N0A|||Nurse Manager|350|150|170|130
        c|8a|Add Prof Scientific and Technic|Pharmacist|S1P|||Lead Pharmacist|320|40|50|50
        c|8b|Nursing and Midwifery Registered|Nurse Consultant|N0A|||Nurse Consultant|210|50|60|40
        c|8c|Add Prof Scientific and Technic|Applied Psychologist - Clinical|S3P|||Consultant Clinical Psychologist|20|25|70|12
        c|8c|Nursing and Midwifery Registered|Nurse Manager|N0A|||Head of Nursing|110|14|14|12
        c|8d|Nursing and Midwifery Registered|Nurse Manager|N0A|||Deputy Director of Nursing|60|8|9|6
        c|9|Nursing and Midwifery Registered|Nurse Manager|N0A|||Director of Operations (Nursing)|20|4|4|3
        c|vsm|Nursing and Midwifery Registered|Director of Nursing|N0A|VS01|Very Senior Manager|Chief Nurse|0|0|0|0
        m|consultants|Medical and Dental|Consultant|021|YM72|Consultant (2003 contract)|Consultant|0|60|190|510
        m|consultants|Medical and Dental|Clinical Director - Medical|021|YM72|Consultant (2003 contract)|Clinical Director|0|3|8|14
        m|consultants|Medical and Dental|Medical Director|021|YM72|Consultant (2003 contract)|Medical Director|0|0|0|0
        m|career|Medical and Dental|Specialty Doctor|021|MC46|Specialty Doctor (2008 contract)|Specialty Doctor|0|40|90|95
        m|career|Medical and Dental|Associate Specialist|001|MC41|Associate Specialist (2008 contract)|Associate Specialist|0|8|20|25
        m|career|Medical and Dental|Dental Officer|970|MC70|Community Dental Service|Dental Officer|0|50|0|4
        m|trainee|Medical and Dental|Foundation Year 1|001|MT01|Foundation Doctor Year 1|Foundation Doctor|0|5|25|110
        m|trainee|Medical and Dental|Foundation Year 2|001|MT02|Foundation Doctor Year 2|Foundation Doctor|0|5|30|110
        m|trainee|Medical and Dental|Specialty Registrar|021|MT03|Specialty Registrar|Specialty Registrar|0|12|110|400
        m|other|Medical and Dental|Salaried General Practitioner|921|MG01|Salaried GP Pay Range|Salaried General Practitioner|60|30|6|6
        m|other|Medical and Dental|Trust Grade Doctor - Specialty Registrar|021|MX01|Trust Grade Doctor|Trust Grade Doctor|0|2|10|70
        """;
}
