// Generated from data/ by `pnpm data:build`. Do not edit: edit the CSV and run it again.
import type { Tie } from '../../../model/tables.ts'

export const ties = [
  {"id":"al-nusra-front.affiliated-with.al-qaeda.duchatel-2019","from":"al-nusra-front","relation":"affiliated-with","to":"al-qaeda","period":null,"statedBy":null,"source":"duchatel-2019","locator":"p11","note":"By context: the figure for the al-Nusra Front stands among those for the al-Qaeda network."},
  {"id":"east-turkestan-islamic-movement.linked-with.al-qaeda.duchatel-2019","from":"east-turkestan-islamic-movement","relation":"linked-with","to":"al-qaeda","period":null,"statedBy":null,"source":"duchatel-2019","locator":"p11","note":"Historic ties, made in Afghanistan and Pakistan."},
  {"id":"east-turkestan-islamic-movement.predecessor-of.turkestan-islamic-party.duchatel-2019","from":"east-turkestan-islamic-movement","relation":"predecessor-of","to":"turkestan-islamic-party","period":null,"statedBy":null,"source":"duchatel-2019","locator":"p8","note":null},
  {"id":"katibat-al-tawhid-wal-jihad.affiliated-with.al-qaeda.duchatel-2019","from":"katibat-al-tawhid-wal-jihad","relation":"affiliated-with","to":"al-qaeda","period":null,"statedBy":null,"source":"duchatel-2019","locator":"p12","note":"The article draws from the Bishkek case that organisations affiliated with the network share aims and support one another."},
  {"id":"malhama-tactical-group.sold-services-to.al-qaeda.duchatel-2019","from":"malhama-tactical-group","relation":"sold-services-to","to":"al-qaeda","period":null,"statedBy":null,"source":"duchatel-2019","locator":"p12","note":"To al-Qaeda groups in Syria, not named one by one."},
  {"id":"turkestan-islamic-party.linked-with.al-qaeda.duchatel-2019","from":"turkestan-islamic-party","relation":"linked-with","to":"al-qaeda","period":null,"statedBy":null,"source":"duchatel-2019","locator":"p11","note":"Historic ties, made in Afghanistan and Pakistan."},
] as unknown as readonly Tie[]
